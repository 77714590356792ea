package org.distill4j.samples.gloss.distillation;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.AttentionMaps;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.objective.AttentionMatching;
import org.distill4j.dsl.objective.FitNet;

/**
 * The losses of TinyBERT (Jiao et al. 2020): embeddings, and the attention scores and hidden states
 * of each layer of the student, which are compared with those of every third layer of the teacher.
 */
@Distillation(teacher = ReadableEncoder.class, student = ReadableStudent.class)
public interface TinyBertDistillation {

  @FitNet
  Loss embeddings(@Teacher Sequence embedded, @Student("embedded") Sequence own);

  @AttentionMatching
  Loss firstAttention(
      @Teacher AttentionMaps middleScores, @Student("firstScores") AttentionMaps own);

  @AttentionMatching
  Loss lastAttention(@Teacher AttentionMaps lastScores, @Student("lastScores") AttentionMaps own);

  @FitNet
  Loss firstStates(
      @Teacher("encoder[2].result") Sequence states, @Student("encoder[0].result") Sequence own);

  @FitNet
  Loss lastStates(
      @Teacher("encoder[5].result") Sequence states, @Student("encoder[1].result") Sequence own);
}
