package org.stepwise.shared.ui;

/** A view with a teacher's denser type. */
public interface TeacherPage {}
