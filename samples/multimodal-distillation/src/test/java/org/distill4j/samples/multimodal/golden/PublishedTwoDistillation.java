package org.distill4j.samples.multimodal.golden;

import org.distill4j.dsl.Distillation;
import org.distill4j.samples.multimodal.MultimodalDistillation;

/** The losses of the paper on {@link PublishedTwo}. */
@Distillation(teacher = PublishedTwo.class, student = PublishedTwo.class)
public interface PublishedTwoDistillation extends MultimodalDistillation {}
