package org.distill4j.samples.benchmarks.sweep;

import org.distill4j.dsl.Distillation;
import org.distill4j.samples.multimodal.MultimodalDistillation;
import org.distill4j.samples.multimodal.SizedTeacher;

/** The losses of {@link TwoLayerStudent}. */
@Distillation(teacher = SizedTeacher.class, student = TwoLayerStudent.class)
public interface TwoLayerDistillation extends MultimodalDistillation {}
