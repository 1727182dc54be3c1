package org.stepwise.bench.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Changes as the server sent them for a button and a list of lines. */
class StateTreeTests {

    private static final String PAGE = """
            {"syncId": 1, "changes": [
              {"node": 1, "type": "put", "key": "tag", "feat": 0, "value": "body"},
              {"node": 1, "type": "splice", "feat": 24, "index": 0, "addNodes": [3]},
              {"node": 3, "type": "attach"},
              {"node": 3, "type": "splice", "feat": 2, "index": 0, "addNodes": [5, 6]},
              {"node": 4, "type": "attach"}, {"node": 5, "type": "attach"}, {"node": 6, "type": "attach"},
              {"node": 4, "type": "put", "key": "text", "feat": 7, "value": "I'm stuck"},
              {"node": 5, "type": "put", "key": "tag", "feat": 0, "value": "button"},
              {"node": 5, "type": "put", "key": "id", "feat": 3, "value": "stuck"},
              {"node": 5, "type": "clear", "feat": 2},
              {"node": 5, "type": "splice", "feat": 2, "index": 0, "addNodes": [4]},
              {"node": 5, "type": "splice", "feat": 11, "index": 0, "add": ["btn", "bare"]},
              {"node": 6, "type": "put", "key": "tag", "feat": 0, "value": "sw-lines"},
              {"node": 6, "type": "put", "key": "lines", "feat": 1, "value": [{"mark": "holds"}]}]}""";

    private final StateTree tree = new StateTree();

    private void apply(String message) {
        tree.apply(ServerMessage.of(message).json().path("changes"));
    }

    @Test
    void elementsAreFoundByTagAttributeClassAndText() {
        apply(PAGE);
        StateNode button = tree.get("button", node -> node.attribute("id").equals("stuck"));
        assertThat(button.id()).isEqualTo(5);
        assertThat(button.hasClass("bare")).isTrue();
        assertThat(button.text()).isEqualTo("I'm stuck");
        assertThat(tree.get("sw-lines", node -> true).property("lines")).hasSize(1);
    }

    @Test
    void whatIsHiddenOrTakenAwayIsNotFound() {
        apply(PAGE);
        apply("{\"changes\": [{\"node\": 6, \"type\": \"put\", \"key\": \"visible\", \"feat\": 0, \"value\": false}]}");
        assertThat(tree.elements("sw-lines")).isEmpty();
        apply("{\"changes\": [{\"node\": 3, \"type\": \"splice\", \"feat\": 2, \"index\": 0, \"remove\": 1},"
                + " {\"node\": 5, \"type\": \"detach\"}]}");
        assertThat(tree.elements("button")).isEmpty();
    }

    @Test
    void aChangeOfWhatIsNotThereIsAnError() {
        apply(PAGE);
        assertThatThrownBy(() -> apply("{\"changes\": [{\"node\": 99, \"type\": \"detach\"}]}"))
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(
                        () -> apply(
                                "{\"changes\": [{\"node\": 3, \"type\": \"splice\", \"feat\": 2, \"index\": 2, \"remove\": 1}]}"))
                .isInstanceOf(ProtocolException.class);
    }
}
