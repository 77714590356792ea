/**
 * Queries to the compiler: its elements, its syntax trees and class files, and the names in them
 * that do not exist (yet).
 */
package org.distill4j.processor.parse.source;
