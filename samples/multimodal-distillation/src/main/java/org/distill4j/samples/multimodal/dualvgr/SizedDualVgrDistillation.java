package org.distill4j.samples.multimodal.dualvgr;

import org.distill4j.dsl.Distillation;
import org.distill4j.samples.multimodal.MultimodalDistillation;

/** The losses of DualVGR, and eq. 17 with a teacher of its size. */
@Distillation(teacher = SizedDualVgr.class, student = SizedDualVgr.class)
public interface SizedDualVgrDistillation extends MultimodalDistillation {}
