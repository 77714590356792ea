package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Distillation;

/** {@link MultimodalDistillation} for features of any size. */
@Distillation(teacher = SizedTeacher.class, student = SizedStudent.class)
public interface SizedDistillation extends MultimodalDistillation {}
