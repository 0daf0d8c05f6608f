package org.zhengtu.cli;

import java.util.Optional;
import picocli.CommandLine;

/** The program's version, as its jar says. */
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("(unpacked)");
        return new String[] {"zhengtu " + version};
    }
}
