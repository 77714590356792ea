package org.distill4j.experiment.sample;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.InitialFrom;

/** {@link SoftLabels} for a student that keeps the classifier of the teacher. */
@Distillation(teacher = Classifier.class, student = Classifier.class)
@InitialFrom(of = "answer", fixed = true)
public interface InheritedHead extends SoftLabels {}
