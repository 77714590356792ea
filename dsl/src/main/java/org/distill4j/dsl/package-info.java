/**
 * The language of distill4j: what a user writes.
 *
 * <p>A spec is an interface and each abstract method declares one node: its <em>name</em> is the
 * node's name, its <em>annotation</em> the operation, its <em>parameters</em>, by name, the nodes
 * that it reads, and its <em>return type</em> the {@linkplain org.distill4j.dsl.kind kind} of its
 * value. Networks and distillations share this one grammar.
 *
 * <p>Nothing in this module is needed at run time: all annotations are kept in class files and none
 * is visible to reflection.
 */
package org.distill4j.dsl;
