package de.amtsweg.processes.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the names in a model's expressions: named steps and the case's variables, nothing else. There is no resolver
 * for properties or methods of objects, no functions and no beans, so an expression can reach neither classes nor the
 * application, even in a model that got into the engine past every check.
 */
class Resolver extends JuelExpressionManager {

    private final NamedSteps steps;

    Resolver(NamedSteps steps) {
        this.steps = steps;
    }

    /** The engine has functions of its own, such as the groups of the current user; models have no use for them. */
    @Override
    public void addFunction(String name, Method function) {
        // none are known
    }

    @Override
    protected ELResolver createElResolver() {
        return new ELResolver() {

            @Override
            public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
                if (base != null || !(property instanceof String name)) {
                    return null;
                }
                var step = steps.find(name);
                if (step != null) {
                    context.setPropertyResolved(true);
                    return step;
                }
                var scope = (VariableScope) context.getContext(VariableScope.class);
                if (scope == null || !scope.hasVariable(name)) {
                    return null;
                }
                context.setPropertyResolved(true);
                return scope.getVariable(name);
            }

            @Override
            public void setValue(
                    ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
                // expressions only read; an unresolved property is the engine's error
            }

            @Override
            public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
                return true;
            }

            @Override
            public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
                return null;
            }

            @Override
            public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
                return Collections.emptyIterator();
            }

            @Override
            public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
                return null;
            }
        };
    }
}
