package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Distillation;

/** {@link MultimodalDistillation} at the sizes of MSVD-QA. */
@Distillation(teacher = MsvdTeacher.class, student = MsvdStudent.class)
public interface MsvdDistillation extends MultimodalDistillation {}
