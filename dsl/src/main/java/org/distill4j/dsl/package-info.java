/**
 * The language of distill4j: the annotations of specs.
 *
 * <p>A spec is an interface, and each abstract method declares one node: the <em>name</em> of the
 * method is the node's name, its <em>annotation</em> is the operation, its <em>parameters</em> name
 * the nodes that are read, and its <em>return type</em> is the {@linkplain org.distill4j.dsl.kind
 * kind} of the value. Networks and distillations share this grammar.
 *
 * <p>The module is not needed at run time: annotations are kept in class files but are invisible to
 * reflection.
 */
package org.distill4j.dsl;
