/**
 * Tables of records: CSV, JSON Lines and folders of images, and an interface for others. A value is
 * a text, a {@link java.lang.Number}, a {@link java.lang.Boolean}, a list of values, a map of
 * values, or null where the record has none.
 */
package org.distill4j.runtime.data.table;
