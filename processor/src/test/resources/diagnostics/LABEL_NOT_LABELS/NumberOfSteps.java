package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Dense(units = "6") Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@Distillation(teacher = Answerer.class, student = Answerer.class)
interface Distilled {
  @Numbered PlaceLabels number(); // expect: is no single number

  @ContrastiveDistillation(examples = "9")
  Loss contrast(@Teacher Features hidden, @Student("hidden") Features own, PlaceLabels number);
}
