package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Distillation;

/** {@link MultimodalDistillation} for questions about definitions. */
@Distillation(teacher = GlossTeacher.class, student = GlossStudent.class)
public interface GlossDistillation extends MultimodalDistillation {}
