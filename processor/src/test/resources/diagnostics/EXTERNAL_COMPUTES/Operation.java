package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@External
interface Encoder {
  @Input(shape = "pieces") Tokens text();
  @Signal(shape = {"pieces", "12"}) Sequence states();
  @MeanPooling // expect: 'sentence' has the operation @MeanPooling
  Features sentence(Sequence states);
}
