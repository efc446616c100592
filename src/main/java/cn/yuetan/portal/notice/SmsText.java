package cn.yuetan.portal.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The words of the templates that the provider has on file, always Chinese. */
final class SmsText {

    private static final Properties TEMPLATES = templates();

    private SmsText() {}

    /**
     * The text of a template with its braces filled.
     *
     * @throws IllegalArgumentException if there is no such template
     */
    static String of(String template, Map<String, String> variables) {
        var text = TEMPLATES.getProperty(template);
        if (text == null) {
            throw new IllegalArgumentException("No SMS template " + template);
        }
        for (var variable : variables.entrySet()) {
            text = text.replace('{' + variable.getKey() + '}', variable.getValue());
        }
        return text;
    }

    private static Properties templates() {
        try {
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("notice/sms-templates.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The SMS templates are missing", e);
        }
    }
}
