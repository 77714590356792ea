package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Large {
  @Input(shape = {"words", "8"}) Sequence text();
  @Output
  @AttentionWeights(heads = "4")
  AttentionMaps maps(@From("text") Sequence query);
  @RmsNorm Sequence normal(Sequence text);
  @FirstStep Features first(Sequence normal);
  @Logits(classes = "10") Scores answer(Features first);
}

@Network
interface Small extends Large {
  @Override
  @Output
  @AttentionWeights(heads = "2")
  AttentionMaps maps(@From("text") Sequence query);
}

@Distillation(teacher = Large.class, student = Small.class)
interface Attentive {
  @AttentionMatching
  Loss attention( // expect: 'attention' reads 'maps' with heads = 2
      @Teacher AttentionMaps maps,
      @Student("maps") AttentionMaps own);
  @Annotated Labels annotated();
  @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
}
