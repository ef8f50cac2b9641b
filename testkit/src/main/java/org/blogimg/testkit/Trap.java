package org.blogimg.testkit;

import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Call;
import org.blogimg.simulators.Simulator;

/** A listener that must never be reached: it plays a forbidden address. */
public final class Trap extends Simulator {
    @Override
    protected Answer answer(Call call) {
        return Answer.empty(200);
    }
}
