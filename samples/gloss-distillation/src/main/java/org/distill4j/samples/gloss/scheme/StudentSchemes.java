package org.distill4j.samples.gloss.scheme;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Schemes;
import org.distill4j.samples.gloss.teacher.GlossTeacher;

/** Every scheme for the student. */
@Schemes(
    of = {Vanilla.class, Embeddings.class, VanillaEmbeddings.class, Pairs.class, Lists.class},
    pairs = @Distillation(teacher = GlossTeacher.class, student = GlossStudent.class))
public interface StudentSchemes {}
