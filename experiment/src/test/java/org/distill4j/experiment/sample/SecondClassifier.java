package org.distill4j.experiment.sample;

import org.distill4j.dsl.Network;

/** Another teacher. */
@Network
public interface SecondClassifier extends Classifier {}
