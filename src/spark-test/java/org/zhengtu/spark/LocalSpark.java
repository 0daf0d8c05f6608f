package org.zhengtu.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Spark inside this process, without pages and with few partitions. */
final class LocalSpark {

    private LocalSpark() {
    }

    static JavaSparkContext start(String master) {
        return new JavaSparkContext(settings(master));
    }

    static SparkConf settings(String master) {
        return new SparkConf().setMaster(master).setAppName("zhengtu").set("spark.ui.enabled", "false")
                .set("spark.sql.shuffle.partitions", "2").set("spark.driver.host", "127.0.0.1")
                .set("spark.log.level", "WARN").set("spark.driver.bindAddress", "127.0.0.1");
    }
}
