package org.entente.mechanisms.intake.iati;

import java.util.List;
import java.util.Set;
import org.entente.mechanisms.intake.iati.tree.Content;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;

/**
 * What an activity says about persons: in {@code contact-info} their names, posts, e-mails and
 * telephones. The organisation, its department, address and web page are not theirs and stay.
 */
final class Contacts {

  /** The column under whose name it is decided what becomes of them. */
  static final String COLUMN = "contact-info";

  private static final Set<String> OF_PERSONS =
      Set.of("person-name", "job-title", "telephone", "email");
  private static final String MASK = "\u2022\u2022\u2022";

  private Contacts() {}

  /** The activity as it may be kept. */
  static Element treated(Element activity, Treatment persons) {
    return activity.mapChildren(
        child -> child.name().is("contact-info") ? contact(child, persons) : child);
  }

  private static Element contact(Element contact, Treatment persons) {
    return switch (persons) {
      case KEEP -> contact;
      case MASK ->
          contact.mapChildren(part -> OF_PERSONS.contains(part.name().local()) ? mask(part) : part);
      case DROP ->
          contact.withContent(
              contact
                  .children()
                  .filter(part -> !OF_PERSONS.contains(part.name().local()))
                  .toList());
    };
  }

  /** Narratives stay narratives: only what they say is hidden. */
  private static Element mask(Element part) {
    return part.content().stream().allMatch(Content.Text.class::isInstance)
        ? part.withContent(List.of(new Content.Text(MASK)))
        : part.mapChildren(Contacts::mask);
  }
}
