package org.distill4j.samples.multimodal.golden;

import org.distill4j.dsl.Distillation;
import org.distill4j.samples.multimodal.MultimodalDistillation;

/** The losses of the paper on {@link PublishedFour}. */
@Distillation(teacher = PublishedFour.class, student = PublishedFour.class)
public interface PublishedFourDistillation extends MultimodalDistillation {}
