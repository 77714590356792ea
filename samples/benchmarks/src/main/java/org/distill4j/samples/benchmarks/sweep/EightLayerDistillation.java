package org.distill4j.samples.benchmarks.sweep;

import org.distill4j.dsl.Distillation;
import org.distill4j.samples.multimodal.MultimodalDistillation;
import org.distill4j.samples.multimodal.SizedTeacher;

/** The losses of {@link EightLayerStudent}. */
@Distillation(teacher = SizedTeacher.class, student = EightLayerStudent.class)
public interface EightLayerDistillation extends MultimodalDistillation {}
