package org.distill4j.examples.inheritance;

import org.distill4j.dsl.Distillation;
import org.distill4j.examples.distillation.Big;
import org.distill4j.examples.distillation.Small;

/** {@link Soft} between other networks. */
@Distillation(teacher = Big.class, student = Small.class)
public interface SoftBetweenOthers extends Soft {}
