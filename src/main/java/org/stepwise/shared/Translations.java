package org.stepwise.shared;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text that a person sees, from {@code messages/<module>.properties}. A language is added by files such as {@code
 * messages/practice_de.properties} and an entry in {@link #getProvidedLocales()}.
 */
@Component
public class Translations implements I18NProvider {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    Translations(ResourcePatternResolver resources) throws IOException {
        messages.setBasenames(Arrays.stream(resources.getResources("classpath*:messages/*.properties"))
                .map(Resource::getFilename)
                .map(String::valueOf)
                .filter(name -> !name.contains("_"))
                .map(name -> "messages/" + name.replace(".properties", ""))
                .distinct()
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH);
    }

    /** @throws org.springframework.context.NoSuchMessageException if no bundle has the key */
    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.getMessage(key, params, locale);
    }

    public String of(Message message, Locale locale) {
        return getTranslation(message.key(), locale, message.arguments().toArray());
    }
}
