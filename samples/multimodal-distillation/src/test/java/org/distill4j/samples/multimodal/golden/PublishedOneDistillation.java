package org.distill4j.samples.multimodal.golden;

import org.distill4j.dsl.Distillation;
import org.distill4j.samples.multimodal.MultimodalDistillation;

/** The losses of the paper on {@link PublishedOne}. */
@Distillation(teacher = PublishedOne.class, student = PublishedOne.class)
public interface PublishedOneDistillation extends MultimodalDistillation {}
