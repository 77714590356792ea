package org.distill4j.samples.ranking;

import org.distill4j.dsl.Network;

/** The third of several teachers, which differ in their initial parameters. */
@Network
public interface ThirdTeacher extends DropoutAnswerer {}
