package org.distill4j.experiment.sample;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Peers;

/** {@link SoftLabels} of a peer that is trained beside the student. */
@Peers
@Distillation(teacher = Classifier.class, student = Classifier.class)
public interface PeerLabels extends SoftLabels {}
