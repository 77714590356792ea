package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
abstract class Answerer { // expect: @Network requires an interface, but 'Answerer' is a class
  @Input(shape = "8") abstract Features video();
  @Logits(classes = "10") abstract Scores answer(Features video);
}
