package org.stepwise.shared.ui;

import java.util.UUID;

/** What a module has to say of entries of the menu that a person's role alone would show. */
public interface MenuRule {

    /** @param path of the entry, without a slash before it */
    boolean hides(String path, UUID person);
}
