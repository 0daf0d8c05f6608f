package org.zhengtu.rdf;

/** The names of the concept schemes, as in {@code ontology/concepts} and in the IRIs of concepts. */
final class Schemes {
    static final String BODY_TYPE = "body-type";
    static final String MEETING_KIND = "meeting-kind";
    static final String POST_STATUS = "post-status";
    static final String ROLE = "role";
    static final String AGENDA_ACTION = "agenda-action";
    static final String PROGRAMME_KIND = "programme-kind";
    static final String PROGRAMME_LEVEL = "programme-level";
    static final String PROGRAMME_STATUS = "programme-status";
    static final String MODALITY = "modality";
    static final String FIGURE_KIND = "figure-kind";
    static final String STATUS = "status";
    static final String COMPARATOR = "comparator";
    static final String PLACE_KIND = "place-kind";
    static final String DIVISION_CHANGE = "division-change";
    static final String ARTICLE_KIND = "article-kind";
    static final String DOCUMENT_KIND = "document-kind";
    static final String SECTION_PART = "section-part";
    static final String UNIT = "unit";
    static final String IDENTITY_REASON = "identity-reason";
    static final String IDENTITY_RULE = "identity-rule";
    static final String LINK_REASON = "link-reason";
    static final String CURATION = "curation";
    static final String RELATION_KIND = "relation-kind";
    /** Unlike the others without codes; its concepts are the indicators. */
    static final String INDICATOR = "indicator";

    private Schemes() {
    }
}
