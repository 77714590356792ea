package org.distill4j.samples.multimodal.dualvgr;

import org.distill4j.dsl.Distillation;
import org.distill4j.samples.multimodal.MultimodalDistillation;

/** {@link SizedDualVgrDistillation} for questions about definitions. */
@Distillation(teacher = GlossDualVgr.class, student = GlossDualVgr.class)
public interface GlossDualVgrDistillation extends MultimodalDistillation {}
