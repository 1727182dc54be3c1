package org.stepwise.batch;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.stepwise.shared.Message;

/** The product's English texts, without a container. */
final class Texts {

    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private Texts() {}

    static String of(Message message) {
        String bundle = message.key().substring(0, message.key().indexOf('.'));
        String pattern = BUNDLES.computeIfAbsent(
                        bundle, name -> ResourceBundle.getBundle("messages." + name, Locale.ROOT))
                .getString(message.key());
        return new MessageFormat(pattern, Locale.ENGLISH)
                .format(message.arguments().toArray());
    }
}
