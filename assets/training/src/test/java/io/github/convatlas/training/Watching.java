package io.github.convatlas.training;

import io.github.convatlas.training.course.Learner;

import java.lang.reflect.Proxy;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;

/** Puts itself between a training and what learns. */
final class Watching {
    private Watching() {
    }

    /** Told of each step when it was carried out, before the network learns from it; steps are numbered from 1. */
    static UnaryOperator<Learner> steps(ObjIntConsumer<Learner> told) {
        return learner -> {
            var steps = new int[1];
            return (Learner) Proxy.newProxyInstance(Learner.class.getClassLoader(), new Class<?>[]{Learner.class},
                    (_, method, arguments) -> {
                        Object answer = method.invoke(learner, arguments);
                        if (method.getName().equals("learn")) {
                            told.accept(learner, ++steps[0]);
                        }
                        return answer;
                    });
        };
    }
}
