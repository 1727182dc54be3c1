package org.stepwise.chat;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stepwise.shared.ui.MenuRule;

/** Where teachers have set free practice to rest, the menu does not lead to it; who comes all the same is told why. */
@Component
class ChatMenu implements MenuRule {

    private final Conversations conversations;

    ChatMenu(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public boolean hides(String path, UUID person) {
        return path.equals(ChatView.PATH) && !conversations.isAllowed(person);
    }
}
