package org.stepwise.inference.text.jinja;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stepwise.inference.text.jinja.Statement.Signature;

/** A macro, which sees the variables of the place where it is defined. */
record Macro(String name, Signature signature, Scope definedIn, Executor executor) implements Function {

    @Override
    public Object call(Arguments arguments, Budget budget) {
        Scope scope = new Scope(definedIn);
        List<String> parameters = signature.parameters();
        Map<String, Object> others = new HashMap<>(arguments.named());
        Object caller = others.remove("caller");
        scope.set("caller", caller == null ? Undefined.name("caller") : caller);
        int withoutDefault = parameters.size() - signature.defaults().size();
        for (int at = 0; at < parameters.size(); at++) {
            String parameter = parameters.get(at);
            Object value = arguments.find(at, parameter);
            others.remove(parameter);
            if (value == null) {
                value = at < withoutDefault
                        ? new Undefined("the parameter '%s' was not given".formatted(parameter))
                        : executor.evaluate(signature.defaults().get(at - withoutDefault), scope);
            }
            scope.set(parameter, value);
        }
        scope.set("varargs", new Tuple(arguments.from(parameters.size()).positional()));
        scope.set("kwargs", others);
        return executor.text(signature.body(), scope);
    }

    @Override
    public String toString() {
        return "<Macro '%s'>".formatted(name);
    }
}
