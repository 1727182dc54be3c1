package org.stepwise.classroom;

/** A pupil whose account was opened a moment ago; the password is shown once and stored nowhere in this form. */
record NewPupil(String name, String signInName, String password) {}
