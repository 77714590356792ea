package org.distill4j.samples.multimodal.system;

import org.distill4j.dsl.Schemes;
import org.distill4j.samples.multimodal.amu.GlossAmu;
import org.distill4j.samples.multimodal.amu.SizedAmu;
import org.distill4j.samples.multimodal.comem.GlossCoMem;
import org.distill4j.samples.multimodal.comem.SizedCoMem;
import org.distill4j.samples.multimodal.dsavs.GlossDsavs;
import org.distill4j.samples.multimodal.dsavs.SizedDsavs;
import org.distill4j.samples.multimodal.hcrn.GlossHcrn;
import org.distill4j.samples.multimodal.hcrn.SizedHcrn;
import org.distill4j.samples.multimodal.hga.GlossHga;
import org.distill4j.samples.multimodal.hga.SizedHga;

/** The systems for questions about videos and about definitions, and a baseline for both. */
@Schemes(
    of = SoftAnswers.class,
    networks = {
      SizedCoMem.class,
      GlossCoMem.class,
      SizedAmu.class,
      GlossAmu.class,
      SizedHga.class,
      GlossHga.class,
      SizedHcrn.class,
      GlossHcrn.class,
      SizedDsavs.class,
      GlossDsavs.class,
      QuestionAlone.class
    })
public interface SystemSchemes {}
