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
  @Logits(classes = "10") Scores other(Features hidden);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Distilled {
  @PairwiseRanking
  Loss ranking(
      @Teacher Scores answer,
      @Teacher("other") // expect: 'ranking' reads passes of 'other' beside the value of 'answer' of the same teacher.
      @Stochastic(passes = 5)
      ScorePasses passes,
      @Student("answer") Scores own);
}
