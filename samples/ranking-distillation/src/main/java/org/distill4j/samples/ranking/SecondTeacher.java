package org.distill4j.samples.ranking;

import org.distill4j.dsl.Network;

/** The second of several teachers, which differ in what they were initialised with. */
@Network
public interface SecondTeacher extends DropoutAnswerer {}
