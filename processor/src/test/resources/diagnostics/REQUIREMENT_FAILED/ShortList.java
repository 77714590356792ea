package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Logits(classes = "10") Scores answer(Features video);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Ranked {
  @ListNet(hot = 1, cold = 0) // expect: @ListNet on 'ranking' requires hot + cold > 1, but cold = 0, hot = 1
  Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
}
