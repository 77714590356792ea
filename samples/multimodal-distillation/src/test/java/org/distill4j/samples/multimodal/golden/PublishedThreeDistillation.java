package org.distill4j.samples.multimodal.golden;

import org.distill4j.dsl.Distillation;
import org.distill4j.samples.multimodal.MultimodalDistillation;

/** The losses of the paper on {@link PublishedThree}. */
@Distillation(teacher = PublishedThree.class, student = PublishedThree.class)
public interface PublishedThreeDistillation extends MultimodalDistillation {}
