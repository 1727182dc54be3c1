package org.stepwise.tutoring.talk;

import java.util.UUID;

/** What a pupil's teachers have set for the tutor; implemented by the module that knows the classes. */
public interface PupilRules {

    Rules of(UUID pupil);
}
