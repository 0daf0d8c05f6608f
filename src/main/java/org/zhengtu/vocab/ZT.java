package org.zhengtu.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of {@code ontology/zhengtu.ttl}, all of them and no others; a test holds both to each other. */
public final class ZT {
    /** The namespace, preferred prefix {@code zt}. */
    public static final String NS = "https://w3id.org/zhengtu/ontology#";

    // Documents and their parts.
    public static final Resource Document = type("Document");
    public static final Resource Article = type("Article");
    public static final Resource ArticlePiece = type("ArticlePiece");
    public static final Resource Span = type("Span");
    public static final Resource Rule = type("Rule");

    // Facts.
    public static final Resource Fact = type("Fact");
    public static final Resource PostHolding = type("PostHolding");
    public static final Resource BodyMention = type("BodyMention");
    public static final Resource MeetingMention = type("MeetingMention");
    public static final Resource Participation = type("Participation");
    public static final Resource AgendaItem = type("AgendaItem");
    public static final Resource ProgrammeMention = type("ProgrammeMention");
    public static final Resource ProgrammeStatus = type("ProgrammeStatus");
    public static final Resource ProgrammePart = type("ProgrammePart");
    public static final Resource ProgrammeAlias = type("ProgrammeAlias");
    public static final Resource Figure = type("Figure");
    public static final Resource Statement = type("Statement");
    public static final Resource PlaceMention = type("PlaceMention");
    public static final Resource Relation = type("Relation");

    // What all documents together tell.
    public static final Resource Tenure = type("Tenure");
    public static final Resource PossibleIdentity = type("PossibleIdentity");
    public static final Resource Joining = type("Joining");
    public static final Resource CurationDecision = type("CurationDecision");
    public static final Resource Link = type("Link");

    // Parts of documents.
    public static final Resource Section = type("Section");
    public static final Resource Table = type("Table");
    public static final Resource TableRow = type("TableRow");
    public static final Resource TableCell = type("TableCell");
    public static final Resource GlossaryEntry = type("GlossaryEntry");
    public static final Resource Description = type("Description");

    // What facts are about.
    public static final Resource Entity = type("Entity");
    public static final Resource Person = type("Person");
    public static final Resource Body = type("Body");
    public static final Resource Meeting = type("Meeting");
    public static final Resource MeetingSeries = type("MeetingSeries");
    public static final Resource Programme = type("Programme");
    public static final Resource Place = type("Place");
    public static final Resource Indicator = type("Indicator");
    public static final Resource Group = type("Group");
    public static final Resource NamedThing = type("NamedThing");
    public static final Resource Period = type("Period");

    // Evidence, common to all facts.
    public static final Property evidence = property("evidence");
    public static final Property firstEvidence = property("firstEvidence");
    public static final Property rule = property("rule");
    public static final Property confidence = property("confidence");
    public static final Property inArticle = property("inArticle");
    public static final Property page = property("page");

    // Documents and articles.
    public static final Property fileName = property("fileName");
    public static final Property digest = property("digest");
    public static final Property mediaType = property("mediaType");
    public static final Property describedBy = property("describedBy");
    public static final Property heading = property("heading");
    public static final Property sectionNumber = property("sectionNumber");
    public static final Property level = property("level");
    public static final Property sectionPart = property("sectionPart");
    public static final Property sectionPeriod = property("sectionPeriod");
    public static final Property partOfSection = property("partOfSection");
    public static final Property tableUnit = property("tableUnit");
    public static final Property headerRow = property("headerRow");
    public static final Property inTable = property("inTable");
    public static final Property inRow = property("inRow");
    public static final Property column = property("column");
    public static final Property cellText = property("cellText");
    public static final Property cellNumber = property("cellNumber");
    public static final Property rowHeader = property("rowHeader");
    public static final Property columnHeader = property("columnHeader");
    public static final Property term = property("term");
    public static final Property termUse = property("termUse");
    public static final Property encoding = property("encoding");
    public static final Property repair = property("repair");
    public static final Property issue = property("issue");
    public static final Property authorPost = property("authorPost");
    public static final Property documentKind = property("documentKind");
    public static final Property articleKind = property("articleKind");
    public static final Property number = property("number");
    public static final Property headline = property("headline");
    public static final Property kicker = property("kicker");
    public static final Property kickerLine = property("kickerLine");
    public static final Property byline = property("byline");
    public static final Property reporter = property("reporter");
    public static final Property dateOfEvent = property("dateOfEvent");
    public static final Property partOfArticle = property("partOfArticle");
    public static final Property newspaperPage = property("newspaperPage");
    public static final Property jumpPage = property("jumpPage");
    public static final Property jumpForward = property("jumpForward");
    public static final Property jumpFile = property("jumpFile");

    // Time.
    public static final Property asOf = property("asOf");
    public static final Property postStatus = property("postStatus");
    public static final Property date = property("date");
    public static final Property period = property("period");
    public static final Property interval = property("interval");
    public static final Property begins = property("begins");
    public static final Property ends = property("ends");

    // What facts say.
    public static final Property post = property("post");
    public static final Property body = property("body");
    public static final Property meeting = property("meeting");
    public static final Property meetingKind = property("meetingKind");
    public static final Property venue = property("venue");
    public static final Property participant = property("participant");
    public static final Property role = property("role");
    public static final Property action = property("action");
    public static final Property item = property("item");
    public static final Property programme = property("programme");
    public static final Property programmeKind = property("programmeKind");
    public static final Property programmeLevel = property("programmeLevel");
    public static final Property programmeStatus = property("programmeStatus");
    public static final Property modality = property("modality");
    public static final Property lead = property("lead");
    public static final Property definition = property("definition");
    public static final Property whole = property("whole");
    public static final Property part = property("part");
    public static final Property partNumber = property("partNumber");
    public static final Property partName = property("partName");
    public static final Property alias = property("alias");
    public static final Property indicator = property("indicator");
    public static final Property indicatorName = property("indicatorName");
    public static final Property figureKind = property("figureKind");
    public static final Property value = property("value");
    public static final Property printedValue = property("printedValue");
    public static final Property unit = property("unit");
    public static final Property normalizedValue = property("normalizedValue");
    public static final Property normalizedUnit = property("normalizedUnit");
    public static final Property precision = property("precision");
    public static final Property qualifies = property("qualifies");
    public static final Property baselineOf = property("baselineOf");
    public static final Property comparator = property("comparator");
    public static final Property status = property("status");
    public static final Property area = property("area");
    public static final Property speaker = property("speaker");
    public static final Property verb = property("verb");
    public static final Property place = property("place");
    public static final Property relationKind = property("relationKind");
    public static final Property subject = property("subject");
    public static final Property object = property("object");
    public static final Property signedWith = property("signedWith");
    public static final Property electedAs = property("electedAs");
    public static final Property founded = property("founded");
    public static final Property hostOf = property("hostOf");
    public static final Property subsidiaryOf = property("subsidiaryOf");
    public static final Property locatedIn = property("locatedIn");
    public static final Property succeeded = property("succeeded");
    public static final Property investedIn = property("investedIn");
    public static final Property awarded = property("awarded");

    // Who is who.
    public static final Property identityKey = property("identityKey");
    public static final Property identityRule = property("identityRule");
    public static final Property attestation = property("attestation");
    public static final Property attestedFrom = property("attestedFrom");
    public static final Property attestedTo = property("attestedTo");
    public static final Property possiblySame = property("possiblySame");
    public static final Property candidate = property("candidate");
    public static final Property score = property("score");
    public static final Property reason = property("reason");
    public static final Property weight = property("weight");
    public static final Property decision = property("decision");
    public static final Property joins = property("joins");
    public static final Property joinedDocument = property("joinedDocument");
    public static final Property joinedOn = property("joinedOn");
    public static final Property reasonText = property("reasonText");
    public static final Property decidedBy = property("decidedBy");
    public static final Property decidedOn = property("decidedOn");
    public static final Property withdrawnFrom = property("withdrawnFrom");
    public static final Property withdrawnTable = property("withdrawnTable");
    public static final Property line = property("line");

    // What is said of entities.
    public static final Property bodyType = property("bodyType");
    public static final Property seat = property("seat");
    public static final Property series = property("series");
    public static final Property seriesName = property("seriesName");
    public static final Property ordinal = property("ordinal");
    public static final Property placeKind = property("placeKind");
    public static final Property divisionCode = property("divisionCode");
    public static final Property formerCode = property("formerCode");
    public static final Property namedIn = property("namedIn");
    public static final Property cameToBeIn = property("cameToBeIn");
    public static final Property ceasedIn = property("ceasedIn");
    public static final Property divisionChange = property("divisionChange");
    public static final Property usualUnit = property("usualUnit");

    private ZT() {
    }

    private static Resource type(String name) {
        return ResourceFactory.createResource(NS + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(NS, name);
    }
}
