package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Dropout Features dropped(Features video);
  @Dense(units = "8") Features hidden(Features dropped);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Distilled {
  @PairwiseRanking
  Loss ranking(
      @Teacher Scores answer,
      @Teacher("answer") @Stochastic(passes = 5, at = {"dropped", "dropped"}) // expect: 'passes' lists 'dropped' twice.
      ScorePasses passes,
      @Student("answer") Scores own);
}
