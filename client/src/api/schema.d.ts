// Made from the server's OpenAPI document by scripts/build.mjs.
export interface paths {
    "/api/account/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looked at the own ID number or phone, when and why (R55). */
        get: operations["AccountController_ownLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the notice on personal information was accepted (R55). */
        get: operations["AccountController_noticeState"];
        put?: never;
        /** Accepts the notice on personal information (R55). */
        post: operations["AccountController_acceptNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the own password; all other sessions of the account end. */
        post: operations["AccountController_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether there is a PIN for seat cards, and when it was set. */
        get: operations["AccountController_ownPin"];
        put?: never;
        /** Sets or changes the PIN for seat cards, with the password. */
        post: operations["AccountController_setPin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own sessions: where one is signed in. */
        get: operations["AccountController_ownSessions"];
        put?: never;
        post?: never;
        /** Ends all own sessions but this one. */
        delete: operations["AccountController_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of the own sessions. */
        delete: operations["AccountController_endOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AdministrationController_accounts"];
        put?: never;
        /** Makes an account; its initial password is readable in this answer alone. */
        post: operations["AdministrationController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdministrationController_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdministrationController_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/initial-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues a new initial password, readable in this answer alone. */
        post: operations["AdministrationController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agenda-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgendaController_one"];
        put: operations["AgendaController_change"];
        post?: never;
        delete: operations["AgendaController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agenda-items/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins, discusses, goes to the ballot, finishes, or postpones with a reason. */
        post: operations["AgendaController_act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agenda-items/{id}/candidate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says which candidate is spoken of now; experts and hall see it. */
        post: operations["AgendaController_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditTrailController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-events.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the filter finds, as a file. */
        get: operations["AuditTrailController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-events/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditTrailController_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-events/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looked at sealed fields within the last 24 hours, and how often (R55). */
        get: operations["AuditTrailController_looksLately"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-events/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes note of events (R23). */
        post: operations["AuditTrailController_see"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-events/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many unlocks and changes of roles were not taken note of yet (R23). */
        get: operations["AuditTrailController_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["BallotsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the tally and announces it: the chair or a deputy, or the secretary on the chair's word. */
        post: operations["BallotsController_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks that an announced outcome be annulled; chair and supervisor confirm. Gives the id of the request. */
        post: operations["ExceptionsController_annul"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bundle of an announced or void ballot, for recounting with any program. */
        get: operations["BallotsController_bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a further round may name, in the order of the ballot's paper; nobody where a later round has everybody. */
        get: operations["ExceptionsController_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The event chain, from the close on. */
        get: operations["BallotsController_chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops the intake; papers received before are still checked and recorded. */
        post: operations["BallotsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/device-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a change to the device that made this key; the actor's own seat. Gives the id of the change. */
        post: operations["DeviceChangesController_wish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a draft says, to be changed. */
        get: operations["BallotsController_drafted"];
        /** Changes a draft before it is frozen: title, candidates, rules. */
        put: operations["BallotsController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/manifest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The manifest of an opened ballot, for the desks that sign under it. */
        get: operations["DeviceChangesController_manifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freezes roster, recusals, candidates and rule, and opens the ballot. */
        post: operations["BallotsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/publicity.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The publicity list of an announced ballot. */
        get: operations["ResultsController_publicityList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BallotsController_remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The result of an announced ballot: counts and verdicts, or verdicts alone where the ballot was set so (R12). */
        get: operations["BallotsController_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a further round on the candidates named; chair and supervisor confirm. Gives the id of the request. */
        post: operations["ExceptionsController_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/rounds/confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drafts again a round that was confirmed and whose draft was removed; nobody is asked again. Gives the id of the draft. */
        post: operations["ExceptionsController_redraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ballot sheet for an expert on the roster. */
        get: operations["BallotsController_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The digest to be signed, who has signed, and which line is one's own. */
        get: operations["SigningController_view"];
        put?: never;
        /** Signs one's own line of the sheet that one was shown. */
        post: operations["SigningController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/tally-sheet.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tally sheet of an announced ballot; every copy after the first is marked as reprinted. */
        get: operations["ResultsController_tallySheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ballots/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks that an opened ballot be void; chair and supervisor confirm. Gives the id of the request. */
        post: operations["ExceptionsController_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows a sealed number of a candidate in full, with a reason, recorded (R55). */
        post: operations["CandidateLooksController_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidates/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks that a candidate be withdrawn (R17); a second organizer confirms. Gives the id of the request. */
        post: operations["WithdrawingController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For which meeting and seat the card is, and what became of a PIN that was typed at it here. */
        post: operations["CardEntryController_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/card/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Types a PIN to be set; in force once the supervisor has confirmed that this is the person. */
        post: operations["CardEntryController_askPin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/card/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with card and PIN, and sets the session cookie: a session of this seat in this meeting alone. */
        post: operations["CardEntryController_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/committee-names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The committees by name, so that roles can be granted for one. */
        get: operations["CommitteesController_names"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/committees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The committees that the signed-in person works for, with their reviews. */
        get: operations["CommitteesController_list"];
        put?: never;
        post: operations["CommitteesController_found"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/committees/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One committee with its filings and reviews. */
        get: operations["CommitteesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/committees/{id}/filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a filing, a renewal or a correction; the latest counts. */
        post: operations["CommitteesController_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/committees/{id}/least-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the smallest size that this committee may have. */
        post: operations["CommitteesController_setLeast"];
        /** Back to the smallest size that the rule says for this kind of committee. */
        delete: operations["CommitteesController_dropLeast"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/committees/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CommitteesController_openReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/confirmations/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms in the role that the actor holds; the last confirmation does the act. */
        post: operations["ConfirmationsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/confirmations/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmationsController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/confirmations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmationsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/device-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is to be signed now, and who has. */
        get: operations["DeviceChangesController_challenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/device-changes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The secretary agrees; the supervisor confirms. Gives the id of the request. */
        post: operations["DeviceChangesController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/device-changes/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeviceChangesController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/device-changes/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The signature that an officer's browser made for the chain's head of that moment. */
        post: operations["DeviceChangesController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/device-changes/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeviceChangesController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hall/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which meeting this screen is paired with. */
        get: operations["HallController_session"];
        put?: never;
        /** Pairs the calling screen with a code and sets its cookie. */
        post: operations["HallController_pair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The preview of an uploaded list, or how far its import is. */
        get: operations["ListsController_preview"];
        put?: never;
        post?: never;
        /** Forgets an uploaded list. */
        delete: operations["ListsController_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports the list, all of it or only its good rows. Confirming twice imports once. */
        post: operations["ListsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the environment sets, without secrets. */
        get: operations["AdministrationController_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lists/{kind}/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty list to fill in, with an explanation of its columns. */
        get: operations["ListsController_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeetingsController_one"];
        /** Changes a meeting that has not begun. */
        put: operations["MeetingsController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The whole agenda at once, while nothing is on it; the same again changes nothing. */
        put: operations["AgendaController_setUp"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/agenda-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AgendaController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/agenda-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The order of the items that have not begun. */
        put: operations["AgendaController_order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/announced-ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ballots of a meeting that have a result, for the list of their documents. */
        get: operations["ResultsController_announcedBallots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BallotsController_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/earlier-ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ballots of ended meetings of the same review that a further round in this meeting may follow, the latest meeting first. */
        get: operations["ExceptionsController_earlier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/hall-pairings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The screens that are paired now, the latest first. */
        get: operations["HallController_screens"];
        put?: never;
        /** A code that pairs one hall screen, good for ten minutes. */
        post: operations["HallController_newCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/hall-pairings/{pairing}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disconnects a screen. */
        post: operations["HallController_disconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The side log, a page at a time, newest first. */
        get: operations["MeetingsController_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The finished version that stands, or the draft as of now. */
        get: operations["MinutesController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MinutesController_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes/minutes.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** As a Word document, with the same content. */
        get: operations["MinutesController_docx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes/minutes.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** As a PDF; every copy of a finished version after the first is marked. */
        get: operations["MinutesController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MinutesController_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The digest to be signed, who has signed, and which line is one's own. */
        get: operations["MinutesController_signatures"];
        put?: never;
        /** Signs one's own line of the version that one was shown. */
        post: operations["MinutesController_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether there is anything new. */
        get: operations["MinutesController_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/minutes/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Saves one typed part as a new revision. */
        post: operations["MinutesController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/officer-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers the key that an officer's browser made, for an office that the actor holds. */
        post: operations["MeetingsController_registerOfficerKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoomActsController_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a meeting that has not begun says, to be changed. */
        get: operations["MeetingsController_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What one expert is recused from, for one reason: all of it or nothing. */
        post: operations["MeetingsController_recordRecusals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/recusals/{seat}/{candidateId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_removeRecusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/recused/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seats that have left the room for the candidate spoken of now (R10). */
        post: operations["RoomActsController_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/recused/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seats that are back in the room. */
        post: operations["RoomActsController_comeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/rehearsals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A practice ballot with invented candidates (R22), before the first real one. */
        post: operations["BallotsController_rehearse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes a meeting that has not begun. */
        post: operations["MeetingsController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoomActsController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/seat-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every seat with the last card printed for it. */
        get: operations["SeatCardsController_list"];
        put?: never;
        /** Prints new cards for these seats and revokes their earlier ones; this answer is the only place the codes are readable. */
        post: operations["SeatCardsController_print"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/seat-cards/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes the unused cards of these seats. */
        post: operations["SeatCardsController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/seats/{seat}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_changeAttendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/seats/{seat}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks that a seat be signed in without a device; the supervisor confirms. Gives the id of the request. */
        post: operations["MeetingsController_signInForSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs the actor's own seat in and registers the key that this browser made. */
        post: operations["MeetingsController_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/unsigned-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Announced ballots whose sheet lacks a signature, in the order of their numbers. */
        get: operations["UnsignedSheetsController_ofMeeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/meetings/{id}/voted-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Candidates of the meeting's review who were voted on and cannot stand in a new ballot (R14). */
        get: operations["BallotsController_votedCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["YearController_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows a sealed number of a member in full, with a reason, recorded (R55). */
        post: operations["MemberLooksController_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["YearController_changePosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a member back who had left. */
        post: operations["YearController_rejoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/ballots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ballots that are over and on whose roster the signed-in person stood, with the own receipts. */
        get: operations["OwnBallotsController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open requests that wait for a second organizer, of every committee that the actor organizes. Those of meetings are live. */
        get: operations["ConfirmationsController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings in which the signed-in person has something to do. */
        get: operations["MeetingsController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/waiting-signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ended meetings whose tally sheets or minutes wait for the signed-in person's hand, newest first. */
        get: operations["WaitingSignaturesController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/panels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["PanelsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/panels/{id}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PanelsController_nameLead"];
        delete: operations["PanelsController_dropLead"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/panels/{id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PanelsController_rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pin-requests/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** This is the person, and the marks are the same: the PIN is in force. */
        post: operations["PinRequestsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pin-requests/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not the person: the PIN is not in force, and the card is blocked. */
        post: operations["PinRequestsController_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CommitteesController_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["YearController_setCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Candidates of a review, searched, filtered, sorted and paged. */
        get: operations["DossiersController_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/deadline-overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks that a deadline be put off (R32); a second organizer confirms. Gives the id of the request. */
        post: operations["YearController_override"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/imports/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a list of `experts` or `candidates` (xlsx or CSV) and starts reading it. */
        post: operations["ListsController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/initial-passwords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues passwords to members that have none, as a sheet to hand out; this answer is the only place they are readable. */
        post: operations["InitialPasswordsController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeetingsController_ofReview"];
        put?: never;
        post: operations["MeetingsController_setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members of a review, searched, filtered, sorted and paged. */
        get: operations["CommitteesController_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/panel-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts candidates into a panel, or into none. */
        post: operations["PanelCandidatesController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/panel-candidates/by-specialty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Preview of putting candidates into panels by specialty. */
        get: operations["PanelCandidatesController_proposal"];
        put?: never;
        /** Puts the candidates of the given specialties that are in no panel into panels, as previewed. */
        post: operations["PanelCandidatesController_placeBySpecialty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/panel-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts members into a panel, or into none. */
        post: operations["PanelsController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/panels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The panels of a review with their members, and who is in none. */
        get: operations["PanelsController_ofReview"];
        put?: never;
        post: operations["PanelsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules of the review's meetings. */
        get: operations["YearController_settings"];
        put?: never;
        post: operations["YearController_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/year": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The year of a review: its stages with deadlines and numbers. */
        get: operations["YearController_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SecurityController_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/accounts/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecurityController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["SecurityController_endSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the waits after wrong passwords. */
        post: operations["SecurityController_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Officers whose roles exclude each other, from before this was refused. */
        get: operations["SecurityController_conflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["SecurityController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in. With `told`, a browser that is refused keeps no cookie: it tells why, once. */
        get: operations["SessionController_current"];
        put?: never;
        /** Signs in with a login name and a password and sets the session cookie. */
        post: operations["SessionController_open"];
        /** Signs out: the session ends at once, here and on every live connection of it. */
        delete: operations["SessionController_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verifier.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VerifierController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptNoticeRequest: {
            /** @description The version that was read. */
            version: number;
        };
        AccountPageView: {
            total: number;
            page: number;
            pageSize: number;
            rows: components["schemas"]["AccountView"][];
        };
        AccountView: {
            /** @enum {string} */
            password: "none" | "initial" | "own";
            id: string;
            name: string;
            loginName: string;
            disabled: boolean;
            /** @description Laid out by the demonstration. */
            demo: boolean;
            since: string;
            /** @description The one of who asks, which somebody else has to change. */
            own: boolean;
        };
        ActOnItemRequest: {
            /** @enum {string} */
            act: "begin" | "discuss" | "vote" | "finish" | "postpone";
            /** @description Why an item is postponed; the other acts need none. */
            reason?: string;
        };
        AgendaItemView: {
            id: string;
            title: string;
            panel: string | null;
            candidateIds: string[];
        };
        AnnouncedBallotView: {
            /** @description R16: it was a run-off, which settled a tie, for so many places; null: it was none. */
            runOffPlaces: number | null;
            /** @enum {string} */
            state: "announced" | "annulled";
            ballotId: string;
            number: number;
            round: number;
            title: string;
            rehearsal: boolean;
            /** @description R3: the panel whose ballot it is; null: the plenary's. */
            panel: string | null;
            /** @description R16: so many are tied over the boundary of its places and are in the result of no later round. */
            tied: number;
            /** @description R16: such a tie stays as it is; else it waits for a run-off round. */
            tiesStop: boolean;
        };
        AuditChoicesView: {
            types: string[];
            meetings: components["schemas"]["MeetingChoiceView"][];
        };
        AuditDetailView: {
            /** @enum {string} */
            field: "act" | "announce" | "attending" | "blind" | "by" | "candidates" | "change" | "copy" | "count" | "deadline" | "digest" | "field" | "format" | "heldOn" | "heldOnWas" | "kind" | "least" | "line" | "look" | "materialsBy" | "members" | "order" | "policy" | "position" | "quota" | "quotaPercent" | "reason" | "recusedCount" | "request" | "reviewBy" | "role" | "round" | "rows" | "scope" | "screeningBy" | "seat" | "seats" | "seconds" | "sessions" | "size" | "skipped" | "submitted" | "ties" | "title" | "titleWas" | "undecided" | "until" | "verdictsOnly" | "version" | "was" | "way" | "withinHour";
            value: string | number | boolean;
        };
        AuditEventView: {
            /** @enum {string|null} */
            stage: "materials-received" | "procedure" | "material-review" | "panel-opinion" | "defense" | "ballot" | null;
            /** @description Who acted; null where nobody was signed in. */
            name: string | null;
            loginName: string | null;
            /** @description What whoever acted was at that time. */
            offices: ("organizer" | "secretary" | "supervisor" | "system-administrator" | "security-administrator" | "auditor" | "expert")[];
            id: string;
            at: string;
            type: string;
            /** @description What it is about, put into words as far as the auditor may see it. */
            objects: components["schemas"]["AuditObjectView"][];
            details: components["schemas"]["AuditDetailView"][];
            /** @description The original record: JSON, references only. */
            facts: string;
            /** @description R23: to be taken note of, and not yet. */
            unread: boolean;
        };
        AuditObjectView: {
            /** @enum {string} */
            field: "account" | "ballot" | "candidate" | "committee" | "confirmation" | "filing" | "follows" | "item" | "meeting" | "member" | "panel" | "person" | "review";
            /** @enum {string} */
            standing: "there" | "gone" | "none";
            text: string | null;
            /** @description Of a ballot. */
            round: number | null;
            /** @description Where it belongs; of an account its login name. */
            within: string | null;
        };
        AuditPageView: {
            total: number;
            page: number;
            pageSize: number;
            rows: components["schemas"]["AuditEventView"][];
        };
        BallotCandidateView: {
            candidateId: string;
            label: string;
            /** @description R17: has withdrawn, and is in no further round. */
            withdrawn: boolean;
        };
        CandidateAbilitiesView: {
            /** @description To ask for it: a second organizer confirms (R23). */
            withdraw: boolean;
        };
        CandidatePageView: {
            /** @description Candidates that match, on all pages. */
            total: number;
            page: number;
            pageSize: number;
            rows: components["schemas"]["CandidateView"][];
        };
        CandidateView: {
            /** @enum {string} */
            level: "senior" | "intermediate" | "junior";
            /** @enum {string} */
            kind: "regular" | "transfer" | "exceptional" | "green-channel" | "directed" | "private-enterprise" | "specialised-recommendation";
            /** @description The panel that speaks of this candidate, if any. */
            panelId: string | null;
            /** @description Null: stands. */
            withdrawal: components["schemas"]["WithdrawalView"] | null;
            /** @description Null: nobody has asked. */
            withdrawalAsked: components["schemas"]["WithdrawalAskedView"] | null;
            id: string;
            listNumber: number;
            code: string;
            name: string;
            unit: string;
            specialty: string;
            /** @description The professional title applied for. */
            title: string;
            abilities: components["schemas"]["CandidateAbilitiesView"];
        };
        CardCodeRequest: {
            /** @description What was scanned, or what stands under it. */
            code: string;
        };
        CardPinRequest: {
            /** @description What was scanned, or what stands under it. */
            code: string;
            pin: string;
        };
        CardSessionOpenedView: {
            meetingId: string;
        };
        CardSessionView: {
            meetingId: string;
            seat: number;
            since: string;
        };
        CardView: {
            request: components["schemas"]["PinRequestView"] | null;
            committee: string;
            title: string;
            /** @description YYYY-MM-DD */
            heldOn: string;
            seat: number;
            expiresAt: string;
        };
        ChainEventView: {
            /** @description An event of ballot protocol pingshen-ballot/1. */
            event: {
                [key: string]: unknown;
            };
            sequence: number;
            head: string;
        };
        ChainView: {
            ballotId: string;
            events: components["schemas"]["ChainEventView"][];
        };
        ChangeAttendanceRequest: {
            /** @enum {string} */
            act: "excuse" | "depart";
            reason: string;
        };
        ChangeDraftRequest: {
            /**
             * Format: uuid
             * @description R3: the panel of the review that votes, whose result recommends and decides nothing. Null: the plenary.
             * @default null
             */
            panelId: string | null;
            /**
             * @description R13. Chosen by a person, there is no default.
             * @enum {string}
             */
            policy: "first" | "last";
            /**
             * @description R12. Chosen by a person, there is no default.
             * @enum {string}
             */
            announce: "close" | "chair";
            /**
             * @description R12: screens show who passed and no counts. The tally sheet and the bundle, which is recounted, keep them.
             * @default false
             */
            verdictsOnly: boolean;
            /**
             * @description R15: places for those who pass, ranked by agree votes. Null: no quota, or a share.
             * @default null
             */
            quotaCount: number | null;
            /**
             * @description R15, R45: places as a share of the candidates on the paper, fraction dropped: `40`, `33.33`. Null: no quota, or a number.
             * @default null
             */
            quotaPercent: string | null;
            /**
             * @description R15 (差额): at most so many agrees on one paper. Null: no cap.
             * @default null
             */
            cap: number | null;
            title: string;
            /** @description In the order of the paper. */
            candidateIds: string[];
        };
        ChangeMeetingRequest: {
            /**
             * @description R10: as the review's settings say; refused where they have changed since the page was opened.
             * @enum {string}
             */
            recusedCount: "counted" | "excluded";
            title: string;
            /** @description Day of the meeting, YYYY-MM-DD in Asia/Shanghai. */
            heldOn: string;
            /** @description R5: the number of members of the committee formed for this review, whoever comes. */
            committeeSize: number;
            /** @description Arrange the seats anew, from the members that the review has now. */
            reseat: boolean;
        };
        ChangePasswordRequest: {
            /** @description The present one. */
            password: string;
            newPassword: string;
        };
        ChangePositionRequest: {
            /** @enum {string} */
            position: "chair" | "deputy" | "member";
        };
        ChooseCandidateRequest: {
            /** Format: uuid */
            candidateId: string;
        };
        ChooseSettingsRequest: {
            /**
             * @description R10
             * @enum {string}
             */
            recusedCount: "counted" | "excluded";
            /**
             * @description R12
             * @enum {string}
             */
            announce: "close" | "chair";
            /**
             * @description R13
             * @enum {string}
             */
            policy: "first" | "last";
            /**
             * @description R16
             * @enum {string}
             */
            ties: "run-off" | "stop";
            /** @description R34: whether experts see codes instead of names; fixed once a meeting is set up. */
            blind: boolean;
            /** @description R12: screens show who passed and no counts. */
            verdictsOnly: boolean;
            /** @description R15: places that a ballot has unless it says another number; 0: no limit. */
            quota: number;
        };
        CommitteeAbilitiesView: {
            /** @description Record filings and set the smallest size. */
            file: boolean;
            openReview: boolean;
        };
        CommitteeDetailView: {
            /** @description The latest one recorded. */
            filing: components["schemas"]["FilingView"] | null;
            /** @enum {string} */
            filingState: "none" | "valid" | "expiring" | "expired";
            /** @description Days until the filing ends, today not counted; negative once it has expired. */
            filingDaysLeft: number | null;
            /** @enum {string} */
            level: "senior" | "intermediate" | "junior";
            id: string;
            name: string;
            series: string;
            /** @description R2: the smallest size that holds, and what the rule says for this kind. */
            least: number;
            leastByRule: number;
            abilities: components["schemas"]["CommitteeAbilitiesView"];
            reviews: components["schemas"]["ReviewView"][];
            /** @description Every filing recorded, the latest first. */
            filings: components["schemas"]["FilingView"][];
        };
        CommitteeNameView: {
            id: string;
            name: string;
        };
        CommitteeView: {
            /** @description The latest one recorded. */
            filing: components["schemas"]["FilingView"] | null;
            /** @enum {string} */
            filingState: "none" | "valid" | "expiring" | "expired";
            /** @description Days until the filing ends, today not counted; negative once it has expired. */
            filingDaysLeft: number | null;
            /** @enum {string} */
            level: "senior" | "intermediate" | "junior";
            id: string;
            name: string;
            series: string;
            /** @description R2: the smallest size that holds, and what the rule says for this kind. */
            least: number;
            leastByRule: number;
            abilities: components["schemas"]["CommitteeAbilitiesView"];
            reviews: components["schemas"]["ReviewView"][];
        };
        ConfirmImportRequest: {
            /** @description Import the rows without faults and leave the others out; otherwise a list with faults is refused. */
            onlyGoodRows: boolean;
        };
        ConfirmationAbilitiesView: {
            confirm: boolean;
            refuse: boolean;
            withdraw: boolean;
        };
        ConfirmationNeedView: {
            /** @enum {string} */
            role: "chair" | "supervisor" | "organizer";
            /** @description Name of who has; null: nobody yet. */
            by: string | null;
            /** @description ISO instant. */
            at: string | null;
            /** @description Name of one who has confirmed and holds the role no longer; null: nobody. */
            lapsed: string | null;
        };
        ConfirmationView: {
            /** @enum {string} */
            act: "void-ballot" | "annul-ballot" | "new-round" | "sign-in-seat" | "recredential" | "withdraw-candidate" | "override-deadline";
            /** @description What it is about, in words that can be shown. */
            about: {
                [key: string]: (string | number) | null;
            };
            id: string;
            reason: string;
            requestedBy: string;
            /** @description ISO instants of the server's clock. */
            requestedAt: string;
            expiresAt: string;
            needs: components["schemas"]["ConfirmationNeedView"][];
            abilities: components["schemas"]["ConfirmationAbilitiesView"];
        };
        CreatedView: {
            id: string;
        };
        DeviceChallengeView: {
            /** @enum {string} */
            state: "wished" | "confirmed" | "done" | "dropped";
            /** @description The chain's head at this moment, while it is to be signed: else a head that moves alone would tell of replaced papers (R12). */
            head: string | null;
            /** @description Who has signed for this head. */
            signed: ("secretary" | "supervisor")[];
            ballotId: string;
            seat: number;
            /** @description The new device's key, lower-case hex. */
            credential: string;
        };
        DraftBallotRequest: {
            /**
             * Format: uuid
             * @description R3: the panel of the review that votes, whose result recommends and decides nothing. Null: the plenary.
             * @default null
             */
            panelId: string | null;
            /**
             * @description R13. Chosen by a person, there is no default.
             * @enum {string}
             */
            policy: "first" | "last";
            /**
             * @description R12. Chosen by a person, there is no default.
             * @enum {string}
             */
            announce: "close" | "chair";
            /**
             * @description R12: screens show who passed and no counts. The tally sheet and the bundle, which is recounted, keep them.
             * @default false
             */
            verdictsOnly: boolean;
            /**
             * @description R15: places for those who pass, ranked by agree votes. Null: no quota, or a share.
             * @default null
             */
            quotaCount: number | null;
            /**
             * @description R15, R45: places as a share of the candidates on the paper, fraction dropped: `40`, `33.33`. Null: no quota, or a number.
             * @default null
             */
            quotaPercent: string | null;
            /**
             * @description R15 (差额): at most so many agrees on one paper. Null: no cap.
             * @default null
             */
            cap: number | null;
            /**
             * Format: uuid
             * @description The agenda item that it is about, whose candidates it takes from; absent: a ballot beside the agenda.
             */
            itemId?: string;
            title: string;
            /** @description In the order of the paper. */
            candidateIds: string[];
        };
        DraftView: {
            /** @enum {string} */
            policy: "first" | "last";
            /** @enum {string} */
            announce: "close" | "chair";
            quotaCount: number | null;
            cap: number | null;
            ballotId: string;
            /** @description The agenda item whose candidates it takes from; null: beside the agenda. */
            itemId: string | null;
            /** @description R3: the panel that votes; null: the plenary. */
            panelId: string | null;
            title: string;
            verdictsOnly: boolean;
            quotaPercent: string | null;
            /** @description R14: three people have said whom this round is about. */
            candidatesFixed: boolean;
            /** @description In the order of the paper. */
            candidates: components["schemas"]["DraftedCandidateView"][];
        };
        DraftedCandidateView: {
            candidateId: string;
            label: string;
        };
        EarlierBallotView: {
            /** @enum {string} */
            state: "draft" | "open" | "closing" | "closed" | "announced" | "annulled" | "void";
            /** @description R16: it was such a run-off itself, for so many places; null: it was none. */
            runOffPlaces: number | null;
            ballotId: string;
            number: number;
            round: number;
            title: string;
            /** @description Title and day (yyyy-mm-dd) of its meeting. */
            meeting: string;
            heldOn: string;
            /** @description R16: so many are tied over the boundary of its places. */
            tied: number;
            /** @description So many of its candidates a further round may name. */
            nameable: number;
            /** @description R16: a further round of it settles a tie over the boundary of the places, and must name all of them. */
            runOff: boolean;
            /** @description R17: it is void, and the rules of its repeat are for the secretary to choose. */
            rulesOpen: boolean;
            /** @description R23: three people have confirmed a round of it here, whose draft was removed: it is drafted again without asking. */
            confirmed: boolean;
        };
        FilingView: {
            /** @enum {string} */
            formedBy: "series" | "specialty";
            specialties: string | null;
            id: string;
            number: string;
            authority: string;
            /** @description YYYY-MM-DD */
            filedOn: string;
            /** @description YYYY-MM-DD, included. */
            validUntil: string;
        };
        FinishMinutesRequest: {
            sequence: number;
            saved: number;
        };
        FoundCommitteeRequest: {
            /** @enum {string} */
            level: "senior" | "intermediate" | "junior";
            name: string;
            /** @description 系列, for instance 工程系列. */
            series: string;
        };
        GrantRoleRequest: {
            /** @enum {string} */
            role: "organizer" | "secretary" | "supervisor" | "system-administrator" | "security-administrator" | "auditor";
            /**
             * Format: uuid
             * @description null: for the whole installation.
             */
            committeeId: string | null;
        };
        HallPairingView: {
            /** @description Ten digits, shown once. */
            code: string;
            /** @description ISO instant. */
            expiresAt: string;
        };
        HallScreenView: {
            id: string;
            /** @description ISO instant. */
            pairedAt: string;
        };
        HallSessionView: {
            meetingId: string;
        };
        HeldRoleView: {
            /** @enum {string} */
            role: "organizer" | "secretary" | "supervisor" | "system-administrator" | "security-administrator" | "auditor";
            /** @description null: for the whole installation. */
            committeeId: string | null;
            id: string;
        };
        IssuedAccountView: {
            id: string;
            loginName: string;
            password: string;
        };
        KeepingBallotView: {
            /** @enum {string} */
            state: "draft" | "open" | "closing" | "closed" | "announced" | "annulled" | "void";
            /** @description R3: the panel whose ballot it is; null: the plenary's. */
            panelId: string | null;
            /** @description The title of its meeting, where that is another one. */
            meeting: string | null;
            title: string;
            round: number;
            candidateIds: string[];
        };
        LeadPanelRequest: {
            /**
             * Format: uuid
             * @description A member of the panel.
             */
            memberId: string;
        };
        LeaveRequest: {
            reason: string;
        };
        ListFaultView: {
            /** @description Row number as the spreadsheet program shows it. */
            row: number;
            /** @description Header of the column, in Chinese as in the template. */
            column: string;
            code: string;
            /** @description What the file says; ID numbers masked. */
            value: string | null;
            what: string;
            remedy: string;
        };
        ListImportView: {
            /** @enum {string} */
            kind: "experts" | "candidates";
            /** @enum {string} */
            state: "reading" | "ready" | "importing" | "done" | "failed";
            id: string;
            reviewId: string;
            fileName: string;
            /** @description `utf-8`, `gb18030` or `utf-16`; null until read. */
            encoding: string | null;
            rowsTotal: number;
            rowsGood: number;
            rowsFaulty: number;
            /** @description Rows imported so far; all of them together when the import is done, none when it fails. */
            rowsDone: number;
            headers: string[];
            /** @description The first good rows. */
            preview: components["schemas"]["ListPreviewRowView"][];
            faults: components["schemas"]["ListFaultView"][];
            faultsOmitted: number;
            warnings: components["schemas"]["ListWarningView"][];
            /** @description Why the list failed as a whole. */
            problem: components["schemas"]["ListProblemView"] | null;
        };
        ListPreviewRowView: {
            row: number;
            /** @description In the order of `headers`; ID numbers and phones masked. */
            cells: string[];
        };
        ListProblemView: {
            code: string;
            title: string;
        };
        ListWarningView: {
            code: string;
            what: string;
            remedy: string;
        };
        LogLineView: {
            /** @enum {string} */
            type: "meeting.created" | "meeting.changed" | "meeting.removed" | "meeting.started" | "meeting.paused" | "meeting.resumed" | "meeting.ended" | "seat.signed-in" | "seat.signed-in-by-officers" | "seat.credential-replaced" | "seat.recredentialed" | "seat-cards.printed" | "seat-cards.revoked" | "seat.card-used" | "seat.card-blocked" | "seat.pin-requested" | "seat.pin-confirmed" | "seat.pin-refused" | "seat.on-leave" | "seat.departed" | "seat.returned" | "recusal.recorded" | "recusal.removed" | "recused.left" | "recused.back" | "officer.key-registered" | "hall.paired" | "hall.disconnected" | "agenda.item-added" | "agenda.item-changed" | "agenda.item-removed" | "agenda.reordered" | "agenda.item-begun" | "agenda.discussion" | "agenda.vote" | "agenda.item-finished" | "agenda.item-postponed" | "agenda.candidate" | "candidate.withdrawn" | "ballot.drafted" | "ballot.draft-changed" | "ballot.rules-differ" | "ballot.draft-removed" | "ballot.opened" | "ballot.closing" | "ballot.closed" | "ballot.announced" | "ballot.void" | "ballot.annulled" | "ballot.repeated" | "confirmation.requested" | "confirmation.given" | "confirmation.refused" | "confirmation.withdrawn" | "confirmation.expired" | "device.wished" | "device.dropped" | "seats.reminded" | "sheet.signed" | "minutes.finished" | "minutes.reopened" | "minutes.signed";
            /** @enum {string} */
            weight: "plain" | "exception" | "official";
            facts: {
                [key: string]: unknown;
            };
            sequence: number;
            /** @description ISO instant. */
            at: string;
        };
        LookRequest: {
            /** @enum {string} */
            field: "id-number" | "phone";
            /** @description Stands in the log and is shown to the person concerned. */
            reason: string;
        };
        LooksView: {
            accountId: string;
            name: string;
            loginName: string;
            /** @description In the last hour. */
            hour: number;
            /** @description In the last 24 hours. */
            day: number;
        };
        MakeAccountRequest: {
            name: string;
            loginName: string;
            /** @description Kept sealed; the same number is the same person. */
            idNumber: string;
        };
        ManifestView: {
            /** @description The manifest of ballot protocol pingshen-ballot/1. */
            manifest: {
                [key: string]: unknown;
            };
            ballotId: string;
            manifestHash: string;
        };
        MeetingChoiceView: {
            id: string;
            title: string;
        };
        MeetingDefaultsView: {
            /** @enum {string} */
            announce: "close" | "chair";
            /** @enum {string} */
            policy: "first" | "last";
            /** @enum {string} */
            ties: "run-off" | "stop";
            verdictsOnly: boolean;
            /** @description 0: no limit. */
            quota: number;
        };
        MeetingPlanView: {
            /** @enum {string} */
            recusedCount: "counted" | "excluded";
            title: string;
            /** @description YYYY-MM-DD */
            heldOn: string;
            committeeSize: number;
            seats: number;
            /** @description Of the review, now. */
            members: number;
            /** @description The seats are not the members of the review any more. */
            seatsDiffer: boolean;
            /** @description Something is on record of a seat, so that they stay as they are. */
            seatsInUse: boolean;
            /** @description Unused seat cards, on which its day is printed. */
            cards: number;
        };
        MeetingView: {
            /** @enum {string} */
            state: "preparing" | "in-session" | "paused" | "ended" | "removed";
            /** @enum {string} */
            recusedCount: "counted" | "excluded";
            /** @description What ballots of this meeting have unless the secretary says otherwise; null: set up before reviews had settings. */
            defaults: components["schemas"]["MeetingDefaultsView"] | null;
            id: string;
            reviewId: string;
            committee: string;
            title: string;
            /** @description YYYY-MM-DD */
            heldOn: string;
            committeeSize: number;
            seats: number;
        };
        MemberPageView: {
            /** @description Members that match, on all pages. */
            total: number;
            page: number;
            pageSize: number;
            rows: components["schemas"]["MemberView"][];
        };
        MemberView: {
            /** @enum {string} */
            position: "chair" | "deputy" | "member";
            loginName: string | null;
            /** @description When the member left the committee, as an instant, and why; null: serving. */
            leftAt: string | null;
            leftReason: string | null;
            id: string;
            name: string;
            unit: string;
            /** @description The expert's own professional title. */
            title: string;
            specialty: string;
            /** @description Whether an initial password was issued, so that the expert can sign in. */
            hasPassword: boolean;
        };
        MinutesAbilitiesView: {
            edit: boolean;
            finish: boolean;
            reopen: boolean;
        };
        MinutesStandingView: {
            /** @enum {string} */
            state: "draft" | "finished";
            /** @description Of the last finished version; 0: never finished. */
            version: number;
            /** @description Number of the meeting's last event. */
            sequence: number;
            /** @description Revisions of the typed parts that were ever saved. */
            saved: number;
        };
        MinutesTextView: {
            section: string;
            revision: number;
            text: string;
            writtenBy: string;
            /** @description ISO instant. */
            writtenAt: string;
        };
        MinutesVersionView: {
            version: number;
            fingerprint: string;
            /** @description ISO instant. */
            finishedAt: string;
            finishedBy: string;
            /** @description Null: stands. */
            reopenedAt: string | null;
            reopenedBy: string | null;
            reason: string | null;
        };
        MinutesView: {
            /**
             * @description The live page of the meeting that is this reader's.
             * @enum {string}
             */
            home: "console" | "supervise" | "room" | "none";
            /** @description The generated content (MinutesContent). */
            content: {
                [key: string]: unknown;
            };
            meetingId: string;
            standing: components["schemas"]["MinutesStandingView"];
            texts: components["schemas"]["MinutesTextView"][];
            /** @description R46: no opinion is shown to this reader. */
            opinionsWithheld: boolean;
            /** @description R10: candidates whose discussion is not shown to this reader. */
            withheldCandidates: string[];
            /** @description Newest first. */
            versions: components["schemas"]["MinutesVersionView"][];
            /** @description Finished, and the record of the meeting says something else by now. */
            outdated: boolean;
            abilities: components["schemas"]["MinutesAbilitiesView"];
        };
        MyMeetingsView: {
            asExpert: components["schemas"]["OwnMeetingView"][];
            asSecretary: components["schemas"]["MeetingView"][];
            asSupervisor: components["schemas"]["MeetingView"][];
        };
        NamePanelRequest: {
            name: string;
        };
        NameSeatsRequest: {
            seats: number[];
        };
        NewRoundRequest: {
            reason: string;
            /** @description R14: only the candidates named are in the further round. */
            candidateIds: string[];
            /**
             * Format: uuid
             * @description The meeting that the round is held in, where that of the ballot has ended; without it, the ballot's own.
             */
            meetingId?: string;
        };
        NoticeView: {
            acceptedAt: string | null;
            version: number;
        };
        OfficerConflictView: {
            id: string;
            name: string;
            loginName: string;
            roles: components["schemas"]["HeldRoleView"][];
            /** @description Sits on a committee, or did. */
            member: boolean;
        };
        OpenReviewRequest: {
            year: number;
            title: string;
            /** @description R34: whether experts see codes instead of names. Chosen by a person, there is no default. */
            blind: boolean;
        };
        OrderAgendaRequest: {
            /** @description All items that have not begun, in their new order. */
            itemIds: string[];
        };
        OverrideDeadlineRequest: {
            /** @enum {string} */
            deadline: "materialsBy" | "screeningBy" | "reviewBy";
            until: string;
            reason: string;
        };
        OverrideView: {
            confirmedBy: string | null;
            /** @description YYYY-MM-DD, included. */
            was: string;
            until: string;
            reason: string;
            askedBy: string;
            /** @description ISO instant of the confirmation. */
            at: string;
        };
        OwnBallotView: {
            /** @description R16: it was a run-off, which settled a tie, for so many places; null: it was none. */
            runOffPlaces: number | null;
            /** @enum {string} */
            state: "closed" | "announced" | "void";
            ballotId: string;
            meetingId: string;
            number: number;
            round: number;
            title: string;
            rehearsal: boolean;
            /** @description R3: the panel whose ballot it was; null: the plenary's. */
            panel: string | null;
            /** @description null: no paper of this seat was accepted. */
            paper: components["schemas"]["OwnPaperView"] | null;
        };
        OwnLookView: {
            /** @enum {string} */
            field: "id-number" | "phone";
            id: string;
            at: string;
            /** @description Who looked. */
            name: string;
            reason: string;
        };
        OwnMeetingView: {
            /** @enum {string} */
            state: "preparing" | "in-session" | "paused" | "ended" | "removed";
            /** @enum {string} */
            recusedCount: "counted" | "excluded";
            /** @description What ballots of this meeting have unless the secretary says otherwise; null: set up before reviews had settings. */
            defaults: components["schemas"]["MeetingDefaultsView"] | null;
            /** @enum {string} */
            position: "chair" | "deputy" | "member";
            /** @enum {string} */
            attendance: "expected" | "present" | "on-leave" | "departed";
            seat: number;
            id: string;
            reviewId: string;
            committee: string;
            title: string;
            /** @description YYYY-MM-DD */
            heldOn: string;
            committeeSize: number;
            seats: number;
        };
        OwnPaperView: {
            revision: number;
            /** @description `XXXXX-XXXXX`. */
            receipt: string;
            /** @description Paper hash, the chain head after it, and the server's signature over both, lower-case hex. */
            hash: string;
            head: string;
            acknowledgement: string;
            /** @description ISO instant. */
            at: string;
        };
        OwnPinView: {
            /** @description When it was set; null: never. */
            setAt: string | null;
            /**
             * @description On the account page with the password, or at a seat card with the supervisor's confirmation.
             * @enum {string|null}
             */
            way: "account" | "card" | null;
            /** @description Whether one is in force: set, and not ended by wrong ones. */
            inForce: boolean;
        };
        OwnSessionView: {
            /** @description Opened by the card of this seat; null: by the password. */
            seat: number | null;
            id: string;
            /** @description What the browser says it is, such as `Chrome · Windows`; empty when it says nothing known. */
            device: string;
            since: string;
            lastSeenAt: string;
            /** @description The one that asks. */
            current: boolean;
        };
        PairHallRequest: {
            /** @description The ten digits that the console shows. */
            code: string;
            /**
             * @description A random word of this screen's own, 32 hex digits, under which the same code may be asked for again when the answer was lost.
             *     Absent: the code is good once, whatever becomes of the answer.
             */
            screen?: string;
        };
        PanelAbilitiesView: {
            change: boolean;
        };
        PanelMemberView: {
            /** @enum {string} */
            position: "chair" | "deputy" | "member";
            /** @description Of the member. */
            id: string;
            name: string;
            unit: string;
            specialty: string;
            /** @description 组长 */
            lead: boolean;
        };
        PanelView: {
            id: string;
            name: string;
            /** @description The lead first, then by name. */
            members: components["schemas"]["PanelMemberView"][];
            /** @description How many candidates it has. */
            candidates: number;
            /** @description R3: how many experts are missing before the panel may be used. */
            missing: number;
        };
        PanelsView: {
            panels: components["schemas"]["PanelView"][];
            without: components["schemas"]["WithoutPanelView"];
            /** @description R3: experts that a panel needs before it may be used. */
            least: number;
            abilities: components["schemas"]["PanelAbilitiesView"];
        };
        PauseMeetingRequest: {
            reason: string;
            /** @description How long the break is expected to last; the server's clock says when it ends. */
            minutes: number;
        };
        PinRequestView: {
            /** @enum {string} */
            state: "requested" | "confirmed" | "refused" | "withdrawn" | "expired";
            /** @description Why it was refused. */
            reason: string | null;
            /** @description Four digits, which the supervisor's page shows too. */
            mark: string;
            expiresAt: string;
        };
        PlaceBySpecialtyRequest: {
            placements: components["schemas"]["SpecialtyPlacement"][];
        };
        PlaceCandidatesRequest: {
            /** @description The panel that speaks of them from now on; `none`: no panel. */
            panelId: string;
            candidateIds: string[];
        };
        PlaceMembersRequest: {
            /** @description The panel that they are in from now on; `none`: in no panel. */
            panelId: string;
            memberIds: string[];
        };
        ReasonRequest: {
            reason: string;
        };
        RecommendationCountsView: {
            attending: number;
            agree: number;
            oppose: number;
            abstain: number;
        };
        RecommendationView: {
            panel: string;
            recommended: boolean;
            /** @description null: that ballot shows verdicts only (R12). */
            counts: components["schemas"]["RecommendationCountsView"] | null;
        };
        RecordFilingRequest: {
            /** @enum {string} */
            formedBy: "series" | "specialty";
            /** @description Which specialties, where it is formed for some; left out for a whole series. */
            specialties?: string;
            number: string;
            authority: string;
            /** @description YYYY-MM-DD in Asia/Shanghai. */
            filedOn: string;
            /** @description The last day, included. */
            validUntil: string;
        };
        RecordRecusalRequest: {
            seat: number;
            candidateIds: string[];
            reason: string;
        };
        RecredentialView: {
            /** @description An event of ballot protocol pingshen-ballot/1. */
            event: {
                [key: string]: unknown;
            };
            /** @description The chain's head before the event. */
            head: string;
        };
        RedraftRoundRequest: {
            /**
             * Format: uuid
             * @description The meeting that the round was confirmed for, where that of the ballot has ended; without it, the ballot's own.
             */
            meetingId?: string;
        };
        RefuseConfirmationRequest: {
            reason: string;
        };
        RefusePinRequest: {
            reason: string;
        };
        RegisterOfficerKeyRequest: {
            /** @enum {string} */
            role: "secretary" | "supervisor" | "chair";
            /** @description Ed25519 public key, lower-case hex. */
            key: string;
        };
        RehearseRequest: {
            /**
             * @description R13, as in the ballots that are practised for.
             * @enum {string}
             */
            policy: "first" | "last";
            /**
             * @description R12, as in the ballots that are practised for.
             * @enum {string}
             */
            announce: "close" | "chair";
        };
        RemoveMeetingRequest: {
            reason: string;
        };
        RemoveRecusalRequest: {
            reason: string;
        };
        ReopenMinutesRequest: {
            reason: string;
        };
        ReviewAbilitiesView: {
            importLists: boolean;
            setUpMeeting: boolean;
            /** @description Calendar, settings, members, panels. */
            organize: boolean;
        };
        ReviewDetailView: {
            id: string;
            committeeId: string;
            year: number;
            title: string;
            blind: boolean;
            members: number;
            committee: string;
            abilities: components["schemas"]["ReviewAbilitiesView"];
        };
        ReviewView: {
            id: string;
            committeeId: string;
            year: number;
            title: string;
            blind: boolean;
            members: number;
        };
        RoleView: {
            /** @enum {string} */
            role: "organizer" | "secretary" | "supervisor" | "system-administrator" | "security-administrator" | "auditor";
            /** @description null: for the whole installation. */
            committeeId: string | null;
        };
        SaveAgendaItemRequest: {
            title: string;
            /** @description The panel that reports; empty: none. */
            panel: string;
            /** @description In the order in which they are spoken of; an item may have none. */
            candidateIds: string[];
        };
        SaveMinutesTextRequest: {
            /** @description heading, place, objections, remarks, item:<id> or candidate:<id>. */
            section: string;
            /** @description The revision that this text goes on from; 0: nothing was written yet. */
            revision: number;
            /** @description Empty: the part is taken out. */
            text: string;
        };
        SavedTextView: {
            revision: number;
            /** @description ISO instant. */
            writtenAt: string;
        };
        SealedValueView: {
            /** @enum {string} */
            field: "id-number" | "phone";
            /** @description null: none was given. */
            value: string | null;
            /** @description After so many seconds it is to be hidden again. */
            seconds: number;
        };
        SeatCardLineView: {
            /** @description null: none was printed. */
            card: components["schemas"]["SeatCardStateView"] | null;
            seat: number;
            name: string;
            unit: string;
            /** @description Cards printed before that one. */
            earlier: number;
        };
        SeatCardStateView: {
            /** @enum {string} */
            state: "issued" | "used" | "revoked" | "blocked" | "expired";
            /** @description When it was used, revoked or blocked. */
            settledAt: string | null;
            printedAt: string;
            expiresAt: string;
        };
        SeatCardsView: {
            seats: components["schemas"]["SeatCardLineView"][];
            /** @description The address on the cards. */
            address: string;
        };
        SecurityPageView: {
            total: number;
            page: number;
            pageSize: number;
            rows: components["schemas"]["SecurityView"][];
        };
        SecurityView: {
            /** @description The longest wait after wrong passwords; null when there is none. */
            lockedUntil: string | null;
            id: string;
            name: string;
            loginName: string;
            disabled: boolean;
            roles: components["schemas"]["HeldRoleView"][];
            /** @description Living sessions. */
            sessions: number;
            own: boolean;
        };
        SeeEventsRequest: {
            /** @description Numbers of the events taken note of. */
            ids: string[];
        };
        SessionView: {
            /**
             * @description What must be done before anything else: choose a password, accept the notice (R55).
             * @enum {string|null}
             */
            confined: "password" | "notice" | null;
            /** @description Seconds until the session ends if nobody uses it; null while its person sits in a meeting. */
            idleIn: number | null;
            /** @description By seat card: only this meeting's room is open to the session. Null: by the password. */
            card: components["schemas"]["CardSessionView"] | null;
            accountId: string;
            name: string;
            loginName: string;
            roles: components["schemas"]["RoleView"][];
        };
        SetAgendaRequest: {
            items: components["schemas"]["SaveAgendaItemRequest"][];
        };
        SetCalendarRequest: {
            materialsBy: string;
            screeningBy: string;
            reviewBy: string;
        };
        SetLeastMembersRequest: {
            least: number;
        };
        SetPinRequest: {
            /** @description The present password of the account. */
            password: string;
            pin: string;
        };
        SetUpMeetingRequest: {
            /**
             * @description R10: as the review's settings say; refused where they have changed since the page was opened.
             * @enum {string}
             */
            recusedCount: "counted" | "excluded";
            title: string;
            /** @description Day of the meeting, YYYY-MM-DD in Asia/Shanghai. */
            heldOn: string;
            /** @description R5: the number of members of the committee formed for this review, whoever comes. */
            committeeSize: number;
        };
        SettingView: {
            /** @enum {string} */
            name: "HOST" | "PORT" | "PUBLIC_ORIGIN" | "TRUSTED_PROXY" | "TLS_CERT" | "DATA_DIR" | "DATABASE_URL" | "REDIS_URL" | "BALLOT_KEY_FOLDERS" | "IDLE_MINUTES" | "LOG_LEVEL" | "DEMO";
            value: string | null;
        };
        SettingsView: {
            /**
             * @description Null: nobody has chosen yet.
             * @enum {string|null}
             */
            recusedCount: "counted" | "excluded" | null;
            /** @enum {string|null} */
            announce: "close" | "chair" | null;
            verdictsOnly: boolean | null;
            /** @enum {string|null} */
            policy: "first" | "last" | null;
            /** @description 0: no limit. */
            quota: number | null;
            /** @enum {string|null} */
            ties: "run-off" | "stop" | null;
            /** @description ISO instant; null: not chosen yet. */
            chosenAt: string | null;
            /** @description R34 */
            blind: boolean;
            /** @description Fixed once a meeting is set up. */
            blindFixed: boolean;
        };
        SheetAboutView: {
            /** @enum {string} */
            level: "senior" | "intermediate" | "junior";
            /** @enum {string} */
            kind: "regular" | "transfer" | "exceptional" | "green-channel" | "directed" | "private-enterprise" | "specialised-recommendation";
            specialty: string;
            /** @description Title applied for. */
            title: string;
            /** @description null: no panel has said anything, or this is the ballot of a panel. */
            recommendation: components["schemas"]["RecommendationView"] | null;
        };
        SheetLineView: {
            candidateId: string;
            /** @description Index in the manifest. */
            index: number;
            label: string;
            /** @description null: the asker is recused from the candidate, and told nothing that could inform a vote (R10). */
            about: components["schemas"]["SheetAboutView"] | null;
        };
        SheetView: {
            /** @description The manifest of ballot protocol pingshen-ballot/1. */
            manifest: {
                [key: string]: unknown;
            };
            /** @description Where the seat was given another device in this ballot (R18): the client believes it only after checking it. */
            recredential: components["schemas"]["RecredentialView"] | null;
            ballotId: string;
            /** @description SHA-256 of the manifest's JCS, lower-case hex; the client computes its own and compares. */
            manifestHash: string;
            /** @description The chain head at this moment, to be named as `seen`. */
            head: string;
            /** @description The seat's last accepted revision; 0: none. */
            revision: number;
            lines: components["schemas"]["SheetLineView"][];
        };
        SignDeviceChangeRequest: {
            /** @enum {string} */
            role: "secretary" | "supervisor";
            /** @description The chain head that the signature is for, lower-case hex. */
            head: string;
            /** @description Ed25519 of the digest that the protocol names, under the office's key in the manifest. */
            signature: string;
        };
        SignInForSeatRequest: {
            /** @description Why the expert's own device does not; it stays in the meeting's log. */
            reason: string;
        };
        SignInRequest: {
            loginName: string;
            password: string;
        };
        SignInSeatRequest: {
            /** @description The Ed25519 public key that this browser made for this meeting, lower-case hex. */
            credential: string;
        };
        SignSheetRequest: {
            /** @enum {string} */
            kind: "drawn" | "typed";
            /** @description The digest of the sheet that the person was shown, lower-case hex. */
            digest: string;
            /** @description Drawn: the strokes, in a field of 1000 × 300. */
            strokes?: components["schemas"]["StrokeRequest"][];
            /** @description Typed: the own name, and the password once more. */
            name?: string;
            password?: string;
        };
        SignatureView: {
            /** @enum {string} */
            line: "chair" | "teller" | "recorder" | "supervisor";
            /** @enum {string} */
            kind: "drawn" | "typed";
            name: string;
            /** @description ISO instant. */
            signedAt: string;
        };
        SigningView: {
            /**
             * @description The line that this person may sign now; null: none, or it is signed.
             * @enum {string|null}
             */
            maySign: "chair" | "teller" | "recorder" | "supervisor" | null;
            /** @description SHA-256 of what the document says, lower-case hex, and its fingerprint as the document shows it. */
            digest: string;
            fingerprint: string;
            signatures: components["schemas"]["SignatureView"][];
        };
        SpecialtyPlacement: {
            specialty: string;
            /** Format: uuid */
            panelId: string;
            /** @description How many the preview told: the act is refused when it is another number by now. */
            candidates: number;
        };
        SpecialtyProposalView: {
            /** @description The panel proposed for them, if the panels' names or experts decide. */
            panelId: string | null;
            specialty: string;
            candidates: number;
        };
        StageView: {
            /** @enum {string} */
            deadline: "materialsBy" | "screeningBy" | "reviewBy";
            /** @description As the calendar has it. */
            planned: string | null;
            /** @description The last day that holds, YYYY-MM-DD, included; null: not set. */
            on: string | null;
            /** @enum {string} */
            time: "undated" | "past" | "now" | "ahead";
            /** @description Today not counted; negative once past. */
            daysLeft: number | null;
            /** @description Oldest first. */
            overrides: components["schemas"]["OverrideView"][];
        };
        StrokeRequest: {
            points: number[];
        };
        UnreadView: {
            count: number;
        };
        UnsignedSheetView: {
            /** @description R16: it was a run-off, which settled a tie, for so many places; null: it was none. */
            runOffPlaces: number | null;
            /** @description R15: of these, so many have a place; null where places are not limited. */
            placed: number | null;
            missing: ("chair" | "teller" | "supervisor")[];
            /**
             * @description The line that this person may sign now; null: it waits for others.
             * @enum {string|null}
             */
            mine: "chair" | "teller" | "supervisor" | null;
            ballotId: string;
            number: number;
            round: number;
            title: string;
            /** @description R3: the panel whose ballot it is. */
            panel: string | null;
            /** @description ISO instant. */
            announcedAt: string;
            attending: number;
            submitted: number;
            passed: number;
            /** @description Whose votes were counted. */
            candidates: number;
        };
        VotedCandidatesView: {
            /** @description By which ballots, the latest last: of a result nothing but that there is one (R12). A panel's uses up no place in the plenary's (R3). */
            ballots: components["schemas"]["KeepingBallotView"][];
        };
        WaitingSignaturesView: {
            /**
             * @description The page of the meeting on which this person signs its sheets.
             * @enum {string}
             */
            desk: "console" | "supervise" | "room";
            meetingId: string;
            title: string;
            committee: string;
            /** @description YYYY-MM-DD */
            heldOn: string;
            /** @description How many tally sheets. */
            sheets: number;
            /** @description Whether the minutes. */
            minutes: boolean;
        };
        WishDeviceRequest: {
            /** @description The Ed25519 public key that the new device made for this meeting, lower-case hex. */
            credential: string;
        };
        WithdrawalAskedView: {
            /** @description ISO instant. */
            at: string;
            askedBy: string;
        };
        WithdrawalView: {
            reason: string | null;
            askedBy: string | null;
            confirmedBy: string | null;
            /** @description ISO instant. */
            at: string;
        };
        WithoutPanelView: {
            members: components["schemas"]["PanelMemberView"][];
            candidates: number;
        };
        YearNumbersView: {
            members: number;
            hasChair: boolean;
            panels: number;
            /** @description Without those who have withdrawn (R17). */
            candidates: number;
            withdrawn: number;
            meetings: number;
            meetingsHeld: number;
            ballotsAnnounced: number;
        };
        YearView: {
            /** @description Three, in their order. */
            stages: components["schemas"]["StageView"][];
            numbers: components["schemas"]["YearNumbersView"];
            /** @description Whether the rules of the review's meetings are chosen. */
            settingsChosen: boolean;
            /** @description R2: the smallest size of the committee that holds now. */
            least: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AccountController_ownLooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnLookView"][];
                };
            };
        };
    };
    AccountController_noticeState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    AccountController_acceptNotice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptNoticeRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountController_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountController_ownPin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPinView"];
                };
            };
        };
    };
    AccountController_setPin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPinRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountController_ownSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessionView"][];
                };
            };
        };
    };
    AccountController_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccountController_endOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AdministrationController_accounts: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                only?: "locked" | "disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPageView"];
                };
            };
        };
    };
    AdministrationController_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeAccountRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedAccountView"];
                };
            };
        };
    };
    AdministrationController_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AdministrationController_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AdministrationController_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedAccountView"];
                };
            };
        };
    };
    AgendaController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemView"];
                };
            };
        };
    };
    AgendaController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveAgendaItemRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AgendaController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AgendaController_act: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnItemRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AgendaController_choose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseCandidateRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuditTrailController_page: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                type?: string;
                stage?: "materials-received" | "procedure" | "material-review" | "panel-opinion" | "defense" | "ballot";
                account?: string;
                meeting?: string;
                unread?: "yes";
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPageView"];
                };
            };
        };
    };
    AuditTrailController_export: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                type?: string;
                stage?: "materials-received" | "procedure" | "material-review" | "panel-opinion" | "defense" | "ballot";
                account?: string;
                meeting?: string;
                unread?: "yes";
                lang?: "zh-CN" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuditTrailController_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditChoicesView"];
                };
            };
        };
    };
    AuditTrailController_looksLately: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LooksView"][];
                };
            };
        };
    };
    AuditTrailController_see: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeeEventsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AuditTrailController_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadView"];
                };
            };
        };
    };
    BallotsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BallotsController_announce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ExceptionsController_annul: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    BallotsController_bundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    ExceptionsController_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BallotCandidateView"][];
                };
            };
        };
    };
    BallotsController_chain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainView"];
                };
            };
        };
    };
    BallotsController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DeviceChangesController_wish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishDeviceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    BallotsController_drafted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    BallotsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDraftRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DeviceChangesController_manifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManifestView"];
                };
            };
        };
    };
    BallotsController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ResultsController_publicityList: {
        parameters: {
            query: {
                order: "stroke" | "number" | "unit";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BallotsController_remind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BallotsController_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    ExceptionsController_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoundRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    ExceptionsController_redraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedraftRoundRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    BallotsController_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetView"];
                };
            };
        };
    };
    SigningController_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningView"];
                };
            };
        };
    };
    SigningController_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignSheetRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ResultsController_tallySheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ExceptionsController_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    CandidateLooksController_look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedValueView"];
                };
            };
        };
    };
    WithdrawingController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    CardEntryController_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardCodeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
        };
    };
    CardEntryController_askPin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardPinRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CardEntryController_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardPinRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardSessionOpenedView"];
                };
            };
        };
    };
    CommitteesController_names: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeNameView"][];
                };
            };
        };
    };
    CommitteesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeView"][];
                };
            };
        };
    };
    CommitteesController_found: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundCommitteeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    CommitteesController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitteeDetailView"];
                };
            };
        };
    };
    CommitteesController_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFilingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    CommitteesController_setLeast: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetLeastMembersRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CommitteesController_dropLeast: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CommitteesController_openReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenReviewRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    ConfirmationsController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConfirmationsController_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseConfirmationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConfirmationsController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DeviceChangesController_challenge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceChallengeView"];
                };
            };
        };
    };
    DeviceChangesController_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    DeviceChangesController_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DeviceChangesController_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignDeviceChangeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceChallengeView"];
                };
            };
        };
    };
    DeviceChangesController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HallController_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallSessionView"];
                };
            };
        };
    };
    HallController_pair: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairHallRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallSessionView"];
                };
            };
        };
    };
    ListsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListImportView"];
                };
            };
        };
    };
    ListsController_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ListsController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmImportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListImportView"];
                };
            };
        };
    };
    AdministrationController_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingView"][];
                };
            };
        };
    };
    ListsController_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MeetingsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    MeetingsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeetingRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AgendaController_setUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAgendaRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AgendaController_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveAgendaItemRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    AgendaController_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderAgendaRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ResultsController_announcedBallots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncedBallotView"][];
                };
            };
        };
    };
    BallotsController_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBallotRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    ExceptionsController_earlier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarlierBallotView"][];
                };
            };
        };
    };
    MeetingsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HallController_screens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallScreenView"][];
                };
            };
        };
    };
    HallController_newCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallPairingView"];
                };
            };
        };
    };
    HallController_disconnect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                pairing: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MeetingsController_log: {
        parameters: {
            query?: {
                before?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogLineView"][];
                };
            };
        };
    };
    MinutesController_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesView"];
                };
            };
        };
    };
    MinutesController_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishMinutesRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MinutesController_docx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MinutesController_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MinutesController_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenMinutesRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MinutesController_signatures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningView"];
                };
            };
        };
    };
    MinutesController_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignSheetRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MinutesController_standing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesStandingView"];
                };
            };
        };
    };
    MinutesController_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveMinutesTextRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedTextView"];
                };
            };
        };
    };
    MeetingsController_registerOfficerKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterOfficerKeyRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RoomActsController_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseMeetingRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MeetingsController_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPlanView"];
                };
            };
        };
    };
    MeetingsController_recordRecusals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRecusalRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MeetingsController_removeRecusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seat: number;
                candidateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveRecusalRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RoomActsController_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameSeatsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RoomActsController_comeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameSeatsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BallotsController_rehearse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RehearseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    MeetingsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveMeetingRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RoomActsController_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SeatCardsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeatCardsView"];
                };
            };
        };
    };
    SeatCardsController_print: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameSeatsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SeatCardsController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameSeatsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MeetingsController_changeAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seat: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAttendanceRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MeetingsController_signInForSeat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seat: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInForSeatRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    MeetingsController_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInSeatRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MeetingsController_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    UnsignedSheetsController_ofMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsignedSheetView"][];
                };
            };
        };
    };
    BallotsController_votedCandidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VotedCandidatesView"];
                };
            };
        };
    };
    YearController_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MemberLooksController_look: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedValueView"];
                };
            };
        };
    };
    YearController_changePosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePositionRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    YearController_rejoin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OwnBallotsController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnBallotView"][];
                };
            };
        };
    };
    ConfirmationsController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmationView"][];
                };
            };
        };
    };
    MeetingsController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMeetingsView"];
                };
            };
        };
    };
    WaitingSignaturesController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingSignaturesView"][];
                };
            };
        };
    };
    PanelsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PanelsController_nameLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadPanelRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PanelsController_dropLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PanelsController_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamePanelRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PinRequestsController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PinRequestsController_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefusePinRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CommitteesController_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDetailView"];
                };
            };
        };
    };
    YearController_setCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCalendarRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DossiersController_candidates: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                kind?: "regular" | "transfer" | "exceptional" | "green-channel" | "directed" | "private-enterprise" | "specialised-recommendation";
                level?: "senior" | "intermediate" | "junior";
                panel?: string;
                sort?: "listNumber" | "code" | "name" | "unit" | "specialty" | "kind";
                order?: "asc" | "desc";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatePageView"];
                };
            };
        };
    };
    YearController_override: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideDeadlineRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    ListsController_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    InitialPasswordsController_issue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MeetingsController_ofReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"][];
                };
            };
        };
    };
    MeetingsController_setUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpMeetingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    CommitteesController_members: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                position?: "chair" | "deputy" | "member";
                standing?: "serving" | "left";
                sort?: "position" | "name" | "unit" | "specialty" | "title" | "loginName";
                order?: "asc" | "desc";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPageView"];
                };
            };
        };
    };
    PanelCandidatesController_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceCandidatesRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PanelCandidatesController_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpecialtyProposalView"][];
                };
            };
        };
    };
    PanelCandidatesController_placeBySpecialty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceBySpecialtyRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PanelsController_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceMembersRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PanelsController_ofReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PanelsView"];
                };
            };
        };
    };
    PanelsController_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamePanelRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedView"];
                };
            };
        };
    };
    YearController_settings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
        };
    };
    YearController_choose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseSettingsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    YearController_year: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"];
                };
            };
        };
    };
    SecurityController_accounts: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                search?: string;
                only?: "locked" | "disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityPageView"];
                };
            };
        };
    };
    SecurityController_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRoleRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SecurityController_endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SecurityController_unlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SecurityController_conflicts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerConflictView"][];
                };
            };
        };
    };
    SecurityController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    SessionController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    VerifierController_page: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
