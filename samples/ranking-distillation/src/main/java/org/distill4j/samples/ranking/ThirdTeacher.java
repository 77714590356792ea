package org.distill4j.samples.ranking;

import org.distill4j.dsl.Network;

/** The third of several teachers, which differ in what they were initialised with. */
@Network
public interface ThirdTeacher extends DropoutAnswerer {}
