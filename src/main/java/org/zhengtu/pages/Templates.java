package org.zhengtu.pages;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * The page templates. All that they print is escaped for HTML; they cannot run anything of Java's but what they are
 * given.
 */
final class Templates {
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    private final Words words;
    private final Map<String, Object> site;

    /** @param site what every page is given besides */
    Templates(Words words, Map<String, Object> site) {
        this.words = words;
        this.site = site;
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, "templates"));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34).build());
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("0.##");
        configuration.setFallbackOnNullLoopVariable(false);
    }

    /** The page that a template makes of this; without the ending of its file. */
    String render(String template, Call call, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(site);
        all.putAll(model);
        all.put("w", words.in(call.language()));
        all.put("lang", call.language().tag());
        all.put("other", call.inOther());
        all.put("otherLang", call.language().other().tag());
        all.put("path", call.path());
        all.put("chosen", call.chosen());
        all.put("to", (TemplateMethodModelEx) arguments -> call.to(arguments.get(0).toString()));
        all.put("esc", (TemplateMethodModelEx) arguments -> Call.encode(arguments.get(0).toString()));
        StringWriter out = new StringWriter();
        try {
            configuration.getTemplate(template + ".ftlh").process(all, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template " + template + " failed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the template " + template + " cannot be read", e);
        }
        return out.toString();
    }
}
