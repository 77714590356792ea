package org.distill4j.samples.benchmarks.encoder;

import org.distill4j.dsl.Distillation;

/** The losses of the adapted encoder. */
@Distillation(teacher = Encoder.class, student = AdaptedEncoder.class)
public interface AdaptedDistillation extends EncoderDistillation {}
